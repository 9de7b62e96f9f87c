#nullable disable // as the original
namespace Reqnroll;

public class ReqnrollException : Exception
{
    public ReqnrollException()
    {
    }

    public ReqnrollException(string message)
        : base(message)
    {
    }

    public ReqnrollException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

public class BindingException : ReqnrollException
{
    public BindingException()
        : base("Binding error occurred.")
    {
    }

    public BindingException(string message)
        : base(message)
    {
    }

    public BindingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

public class AmbiguousBindingException : BindingException
{
    public AmbiguousBindingException(string message)
        : base(message)
    {
    }

    public AmbiguousBindingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

public class MissingStepDefinitionException : ReqnrollException
{
    public MissingStepDefinitionException()
        : base("No matching step definition found for one or more steps.")
    {
    }

    internal MissingStepDefinitionException(string message)
        : base(message)
    {
    }
}

/// <summary>Thrown by a step that is not written yet: the scenario fails.</summary>
public class PendingStepException(string message) : ReqnrollException(message)
{
    public PendingStepException()
        : this("The step definition is not implemented.")
    {
    }
}

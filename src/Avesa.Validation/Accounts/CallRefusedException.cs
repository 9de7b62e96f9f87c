namespace Avesa.Validation.Accounts;

/// <summary>This suite itself refused a call; nothing was sent.</summary>
public abstract class CallRefusedException : Exception
{
    private protected CallRefusedException(string message)
        : base(message)
    {
    }
}

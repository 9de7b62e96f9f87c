namespace Avesa.Validation.Accounts;

/// <summary>A call that is not on the list of reads was refused before it was marshalled.</summary>
/// <param name="service">The service as IAM spells it, for example <c>dynamodb</c>.</param>
/// <param name="operation">The operation as AWS spells it, for example <c>PutItem</c>.</param>
/// <param name="because">A sentence that says which rule refused it, and which setting would allow it where there is one.</param>
public sealed class WriteRefusedException(string service, string operation, string because)
    : CallRefusedException($"{service}:{operation} was refused before it was sent: {because}")
{
    /// <summary>The service as IAM spells it.</summary>
    public string Service { get; } = service;

    /// <summary>The operation as AWS spells it.</summary>
    public string Operation { get; } = operation;
}

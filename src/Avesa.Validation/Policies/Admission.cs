namespace Avesa.Validation.Policies;

/// <summary>Somebody whom a statement lets in, or may let in, beside the account itself.</summary>
/// <param name="Statement">The statement that allows it.</param>
/// <param name="Who">The principal, as the statement has it: <c>AWS arn:aws:iam::123456789012:root</c>, or <c>everybody but …</c>.</param>
/// <param name="Certain">Whether it is certain; otherwise it hangs on something that cannot be decided here.</param>
public sealed record Admission(PolicyStatement Statement, string Who, bool Certain)
{
    /// <summary>What the statement lets them do, for sentences.</summary>
    public string Actions => Statement.NotActions.Count > 0 ? $"everything but {string.Join(", ", Statement.NotActions)}" : string.Join(", ", Statement.Actions);
}

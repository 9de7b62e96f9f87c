namespace Avesa.Validation.Policies;

/// <summary>Somebody whom a statement lets in, or may let in, beside the account itself.</summary>
/// <param name="Statement">The statement that allows it.</param>
/// <param name="Principal">Whom it lets in; null when it lets in everybody but its NotPrincipal.</param>
/// <param name="Certain">Whether it is certain; otherwise it hangs on something that cannot be decided here.</param>
public sealed record Admission(PolicyStatement Statement, PolicyPrincipal? Principal, bool Certain)
{
    /// <summary>Whom, for sentences: <c>AWS arn:aws:iam::123456789012:root</c>.</summary>
    public string Who => Principal is null
        ? $"everybody but {string.Join(", ", Statement.NotPrincipals.Select(principal => principal.Value))}"
        : $"{Principal.Kind} {Principal.Value}";

    /// <summary>What the statement lets them do, for sentences.</summary>
    public string Actions => Statement.NotActions.Count > 0 ? $"everything but {string.Join(", ", Statement.NotActions)}" : string.Join(", ", Statement.Actions);
}

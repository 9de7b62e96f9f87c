namespace Avesa.Validation.Policies;

/// <summary>May this caller do this action on this resource?</summary>
/// <param name="Caller">Who asks: the ARN of a role or user, or a service such as <c>events.amazonaws.com</c>.</param>
/// <param name="CallerAccount">The caller's account; empty for a service.</param>
/// <param name="Action">For example <c>dynamodb:GetItem</c>.</param>
/// <param name="Resource">The ARN.</param>
/// <param name="Context">Condition keys that are known, in lower case; every other key leaves a condition undecided.</param>
public sealed record PolicyQuestion(string Caller, string CallerAccount, string Action, string Resource, IReadOnlyDictionary<string, string> Context)
{
    /// <summary>A question of a role of the account itself, with the keys that are known of any such call.</summary>
    /// <param name="roleArn">The role.</param>
    /// <param name="account">The account of both.</param>
    /// <param name="action">For example <c>kms:Decrypt</c>.</param>
    /// <param name="resource">The ARN.</param>
    /// <param name="via">The service that uses a key on behalf of the role: <c>dynamodb.us-east-1.amazonaws.com</c>; null where none stands between.</param>
    public static PolicyQuestion OfRole(string roleArn, string account, string action, string resource, string? via = null) => new(
        roleArn,
        account,
        action,
        resource,
        new Dictionary<string, string>(via is null ? [] : [new("kms:viaservice", via)])
        {
            ["aws:principalarn"] = roleArn,
            ["aws:principalaccount"] = account,
            ["aws:resourceaccount"] = account,
            ["aws:principalisawsservice"] = "false",
            ["aws:securetransport"] = "true",
            ["kms:calleraccount"] = account,
        });

    /// <summary>Whether a principal of a statement stands for the caller.</summary>
    internal bool IsAskedBy(PolicyPrincipal principal) => CallerAccount.Length == 0
        ? (principal.Kind == "Service" && principal.Value == Caller) || principal is { Kind: "AWS", Value: "*" }
        : principal.Covers(Caller, CallerAccount);
}

/// <summary>What a policy says to a question.</summary>
public enum Consent
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>Yes.</summary>
    Allows,

    /// <summary>No, whatever else says yes.</summary>
    Denies,

    /// <summary>It hangs on a condition that is not known here.</summary>
    Depends,
}

/// <summary>What a policy says, and the statement that says it; null when it is silent.</summary>
public sealed record PolicyAnswer(Consent Consent, PolicyStatement? Statement)
{
    /// <summary>The policy says nothing.</summary>
    public static PolicyAnswer Silent { get; } = new(Consent.Silent, null);
}

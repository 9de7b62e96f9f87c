using System.Collections.Frozen;

namespace Avesa.Validation.Policies;

/// <summary>What a condition says of the account that the caller belongs to.</summary>
public enum AccountPin
{
    /// <summary>Nothing: callers of any account can meet it.</summary>
    Open,

    /// <summary>It may or may not shut other accounts out: not known here.</summary>
    Unknown,

    /// <summary>Only callers of the account, or services that act for it, can meet it.</summary>
    Own,
}

/// <summary>Reads from conditions whether they pin the caller to one account.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
public static class AccountPins
{
    private static readonly FrozenSet<string> AccountKeys = Keys("aws:PrincipalAccount aws:SourceAccount aws:SourceOwner kms:CallerAccount");

    private static readonly FrozenSet<string> ArnKeys = Keys("aws:PrincipalArn aws:SourceArn");

    // Keys that callers of every account can bring: how, where and what is asked, not by whom.
    private static readonly FrozenSet<string> SilentKeys = Keys("""
        aws:SecureTransport aws:RequestedRegion aws:CurrentTime aws:EpochTime aws:ResourceAccount aws:MultiFactorAuthPresent aws:MultiFactorAuthAge
        aws:UserAgent aws:Referer sts:ExternalId sts:RoleSessionName kms:ViaService kms:GrantIsForAWSResource
        s3:x-amz-acl s3:x-amz-server-side-encryption s3:x-amz-server-side-encryption-aws-kms-key-id s3:prefix s3:delimiter s3:max-keys
        lambda:FunctionUrlAuthType lambda:InvokedViaFunctionUrl secretsmanager:VersionStage
        """);

    /// <summary>What all conditions of a statement say together: one that pins is enough, since all must be met.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="account">The account.</param>
    /// <param name="ofService">Whether the caller is a service, which tells the truth in an encryption context; everybody else writes into it what they like.</param>
    public static AccountPin Of(IReadOnlyList<PolicyCondition> conditions, string account, bool ofService) =>
        conditions.Select(condition => !ofService && IsArnOfContext(condition.Key.ToLowerInvariant()) ? AccountPin.Open : Of(condition, account)).DefaultIfEmpty(AccountPin.Open).Max();

    /// <summary>What one condition says.</summary>
    public static AccountPin Of(PolicyCondition condition, string account)
    {
        var key = condition.Key.ToLowerInvariant();
        var form = Form.Of(condition.Operator);
        if (SilentKeys.Contains(key) || (IsPinning(key) && (form.Negated || form.HoldsWithoutKey)))
        {
            return AccountPin.Open;
        }

        return AccountKeys.Contains(key) && form.Compares ? Worst(condition, value => Account(value, account))
            : (ArnKeys.Contains(key) || IsArnOfContext(key)) && form.Compares ? Worst(condition, value => Arn(value, form.StaysInPart, account))
            : AccountPin.Unknown;
    }

    /// <summary>Whether a denial under this condition hits everyone who is not of the account, whatever else they bring.</summary>
    internal static bool HitsAllOthers(PolicyCondition condition, string account)
    {
        var form = Form.Of(condition.Operator);
        return form is { Negated: true, Qualified: false }
            && AccountKeys.Contains(condition.Key.ToLowerInvariant())
            && condition.Values.Count > 0
            && condition.Values.All(value => value == account);
    }

    /// <summary>Whether a denial under this condition spares somebody by what is known of the caller, so that it may hit all others.</summary>
    internal static bool MayHitAllOthers(PolicyCondition condition) =>
        Form.Of(condition.Operator).Negated && !SilentKeys.Contains(condition.Key.ToLowerInvariant());

    private static bool IsPinning(string key) => AccountKeys.Contains(key) || ArnKeys.Contains(key) || IsArnOfContext(key);

    // A log group's key, for one, is used in the name of the log group's ARN: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    private static bool IsArnOfContext(string key) =>
        key.StartsWith("kms:encryptioncontext:aws:", StringComparison.Ordinal) && key.EndsWith(":arn", StringComparison.Ordinal);

    private static AccountPin Worst(PolicyCondition condition, Func<string, AccountPin> read) =>
        condition.Values.Select(read).DefaultIfEmpty(AccountPin.Unknown).Min();

    private static AccountPin Account(string value, string account) => value == account ? AccountPin.Own
        : value.Contains('$', StringComparison.Ordinal) ? AccountPin.Unknown
        : AccountPin.Open;

    private static AccountPin Arn(string value, bool staysInPart, string account)
    {
        var parts = value.Split(':', 6);
        var wild = parts.Take(4).Any(part => part.AsSpan().ContainsAny("*?$"));
        return parts.Length < 6 || parts[4].Length == 0 || parts[4].Contains('$', StringComparison.Ordinal) || (wild && !staysInPart)
            ? value == "*" ? AccountPin.Open : AccountPin.Unknown
            : parts[4] == account ? AccountPin.Own
            : AccountPin.Open;
    }

    private static FrozenSet<string> Keys(string keys) =>
        keys.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(key => key.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="Compares">Whether it is a comparison of texts or ARNs that is read here.</param>
    /// <param name="Negated">Whether it holds for everything but its values.</param>
    /// <param name="Qualified">Whether it begins with ForAnyValue or ForAllValues.</param>
    /// <param name="HoldsWithoutKey">Whether it holds for callers that do not bring the key.</param>
    /// <param name="StaysInPart">Whether a wildcard stays in its part of an ARN.</param>
    private sealed record Form(bool Compares, bool Negated, bool Qualified, bool HoldsWithoutKey, bool StaysInPart)
    {
        private const string IfExists = "IfExists";

        public static Form Of(string name)
        {
            var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var optional = bare.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
            bare = (optional ? bare[..^IfExists.Length] : bare).ToLowerInvariant();
            return new Form(
                bare is "stringequals" or "stringequalsignorecase" or "stringlike" or "arnequals" or "arnlike",
                bare is "stringnotequals" or "stringnotequalsignorecase" or "stringnotlike" or "arnnotequals" or "arnnotlike",
                name.Contains(':', StringComparison.Ordinal),
                optional || name.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase) || bare == "null",
                bare.StartsWith("arn", StringComparison.Ordinal) || bare.StartsWith("stringequals", StringComparison.Ordinal));
        }
    }
}

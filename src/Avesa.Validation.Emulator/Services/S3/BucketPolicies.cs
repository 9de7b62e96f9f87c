using System.Net;
using System.Net.Sockets;
using Avesa.Validation.Emulator.Authorization.Conditions;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>What S3 itself judges of a bucket's policy: whether it is public, and what is left of it behind a public access block.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status</remarks>
internal static class BucketPolicies
{
    // A fixed value of one of these narrows a statement for everybody down to somebody.
    private static readonly HashSet<string> NarrowingKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceAccount", "aws:SourceArn", "aws:SourceIp",
        "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "aws:userid",
        "s3:DataAccessPointAccount", "s3:DataAccessPointArn", "s3:x-amz-server-side-encryption-aws-kms-key-id",
    };

    /// <summary>Whether a policy allows anything to everybody.</summary>
    public static bool IsPublic(string? policy) => policy is not null && PolicyDocument.Parse(policy).Statements.Any(IsPublic);

    /// <summary>The policy as it counts for a caller: RestrictPublicBuckets keeps a public one from everybody outside the owner's account.</summary>
    public static string? Effective(Bucket bucket, Principal caller) =>
        bucket.PublicAccessBlock?.RestrictPublicBuckets == true && caller.Account != bucket.Owner && IsPublic(bucket.Policy) ? null : bucket.Policy;

    private static bool IsPublic(Statement statement) =>
        !statement.Denies
        && statement.Principal is { } principal
        && (principal.Inverted || principal.Principals.Any(listed => listed.Name == "*" && listed.Type is "*" or "AWS"))
        && !statement.Conditions.Any(Narrows);

    private static bool Narrows(Condition condition) =>
        NarrowingKeys.Contains(condition.Key)
        && !condition.Operator.Negated
        && !condition.Operator.IsNull
        && !condition.IfExists
        && condition.Quantifier != Quantifier.All
        && condition.Values.All(value => IsFixed(condition.Key, value.ToString()));

    private static bool IsFixed(string key, string value) => string.Equals(key, "aws:SourceIp", StringComparison.OrdinalIgnoreCase)
        ? !IPNetwork.TryParse(value, out var range) || range.PrefixLength >= (range.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 8 : 32)
        : value.IndexOfAny(['*', '?']) < 0 && !value.Contains("${", StringComparison.Ordinal);
}

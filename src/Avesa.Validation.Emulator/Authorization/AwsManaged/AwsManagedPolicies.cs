using System.Collections.Frozen;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.AwsManaged;

/// <summary>The AWS-managed policies that the emulator knows; they are the same in every account.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html</remarks>
internal static class AwsManagedPolicies
{
    private const string Prefix = "arn:aws:iam::aws:policy/";

    private static readonly FrozenDictionary<string, ManagedPolicy> ByArn = new[]
    {
        Policy("AdministratorAccess", "v1", Documents.AdministratorAccess),
        Policy("CloudWatchLogsReadOnlyAccess", "v6", Documents.CloudWatchLogsReadOnlyAccess),
        Policy("CloudWatchReadOnlyAccess", "v14", Documents.CloudWatchReadOnlyAccess),
        Policy("ReadOnlyAccess", "v1", Documents.ReadOnlyAccess),
        Policy("SecurityAudit", "v1", Documents.SecurityAudit),
        Policy("service-role/AWSLambdaBasicExecutionRole", "v1", Documents.AWSLambdaBasicExecutionRole),
    }.ToFrozenDictionary(policy => policy.Arn, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<ManagedPolicy> All => ByArn.Values.OrderBy(policy => policy.Name, StringComparer.Ordinal);

    /// <summary>A policy by ARN; null when the emulator does not know it.</summary>
    public static ManagedPolicy? Find(string arn) => ByArn.GetValueOrDefault(arn);

    private static ManagedPolicy Policy(string path, string version, string document) => new()
    {
        Arn = Prefix + path,
        Name = path[(path.LastIndexOf('/') + 1)..],
        Document = document,
        DefaultVersion = version,
    };
}

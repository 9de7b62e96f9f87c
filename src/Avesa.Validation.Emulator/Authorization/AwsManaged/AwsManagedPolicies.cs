using System.Collections.Frozen;
using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.AwsManaged;

/// <summary>The AWS-managed policies that the emulator knows; they are the same in every account.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html</remarks>
internal static class AwsManagedPolicies
{
    private const string Prefix = "arn:aws:iam::aws:policy/";

    private static readonly FrozenDictionary<string, ManagedPolicy> ByArn = new[]
    {
        Policy("AdministratorAccess", "v1", "2015-02-06T18:39:46Z", Documents.AdministratorAccess),
        Policy("CloudWatchLogsReadOnlyAccess", "v6", "2023-11-26T18:11:33Z", Documents.CloudWatchLogsReadOnlyAccess),
        Policy("CloudWatchReadOnlyAccess", "v14", "2025-12-02T16:49:09Z", Documents.CloudWatchReadOnlyAccess),
        Policy("ReadOnlyAccess", "v1", "2015-02-06T18:39:48Z", Documents.ReadOnlyAccess),
        Policy("SecurityAudit", "v1", "2015-02-06T18:41:01Z", Documents.SecurityAudit),
        Policy("service-role/AWSLambdaBasicExecutionRole", "v1", "2015-04-09T15:03:43Z", Documents.AWSLambdaBasicExecutionRole),
    }.ToFrozenDictionary(policy => policy.Arn, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<ManagedPolicy> All => ByArn.Values.OrderBy(policy => policy.Name, StringComparer.Ordinal);

    /// <summary>A policy by ARN; null when the emulator does not know it.</summary>
    public static ManagedPolicy? Find(string arn) => ByArn.GetValueOrDefault(arn);

    private static ManagedPolicy Policy(string path, string version, string created, string document) => new()
    {
        Arn = Prefix + path,
        Name = path[(path.LastIndexOf('/') + 1)..],
        Document = document,
        DefaultVersion = version,
        Created = DateTimeOffset.Parse(created, CultureInfo.InvariantCulture),
    };
}

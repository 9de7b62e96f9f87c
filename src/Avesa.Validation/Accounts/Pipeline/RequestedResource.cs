using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Amazon.Runtime;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>What a request asks about, by the names in it and never by a value: only the members listed here are looked at.</summary>
internal static class RequestedResource
{
    // In the order in which they are written: bucket/key, function:qualifier, role/policy.
    private static readonly string[] Members =
    [
        "TableName", "TableArn", "BackupArn", "BucketName", "Key", "VersionId", "FunctionName", "Qualifier", "SecretId", "LogGroupName",
        "LogGroupIdentifier", "LogStreamName", "EventBusName", "Rule", "GroupName", "DashboardName", "StackName", "KeyId", "RoleName", "UserName",
        "PolicySourceArn", "PolicyName", "PolicyArn", "RoleArn", "ResourceArn", "ResourceARN", "Resource", "Name", "TargetArn", "TrailName",
        "BackupVaultName", "RecoveryPointArn", "RestoreJobId", "BackupPlanId", "DetectorId",
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Cache = new();

    public static string Of(AmazonWebServiceRequest request)
    {
        var properties = Cache.GetOrAdd(request.GetType(), Readable);
        var names = properties.Select(property => property.GetValue(request)).SelectMany(Names).Where(name => name.Length > 0);
        return string.Join('/', names);
    }

    private static IEnumerable<string> Names(object? value) => value switch
    {
        string name => [name],
        IDictionary { Keys: var keys } => keys.OfType<string>(),
        _ => [],
    };

    // BatchGetItem has no table name but a map from table names to keys; of a map only its keys are taken.
    private static PropertyInfo[] Readable(Type request) =>
        [.. Members.Append("RequestItems").Select(member => request.GetProperty(member)).OfType<PropertyInfo>()];
}

using Avesa.Validation.Accounts;

namespace Avesa.Validation.Permissions;

/// <summary>The ARNs of what a call names: the ledger has a resource as the request has it, a name or an ARN.</summary>
internal static class NamedResources
{
    /// <summary>A table. The ledger adds the names of a key's attributes.</summary>
    public static IEnumerable<string> Table(CallPlace place, RecordedCall call) => [TableArn(place, call.Resource)];

    /// <summary>The tables of one batch. A table's name has no slash.</summary>
    public static IEnumerable<string> Tables(CallPlace place, RecordedCall call) => IsArn(call.Resource)
        ? call.Resource.Split("/arn:").Select((part, index) => TableArn(place, index == 0 ? part : $"arn:{part}"))
        : call.Resource.Split('/').Select(name => TableArn(place, name));

    /// <summary>A bucket.</summary>
    public static IEnumerable<string> Bucket(CallPlace place, RecordedCall call) => [$"arn:aws:s3:::{BucketOf(call)}"];

    /// <summary>What a bucket holds: objects come and go, so none is named.</summary>
    public static IEnumerable<string> Objects(CallPlace place, RecordedCall call) => [$"arn:aws:s3:::{BucketOf(call)}/*"];

    /// <summary>A function. The ledger has a qualifier behind a slash.</summary>
    public static IEnumerable<string> Function(CallPlace place, RecordedCall call) =>
        [IsArn(call.Resource) ? call.Resource.Replace('/', ':') : place.Arn("lambda", $"function:{call.Resource.Replace('/', ':')}")];

    /// <summary>The streams of a log group. AWS asks about the group with <c>:log-stream:</c> behind it, whether a stream is named or not.</summary>
    public static IEnumerable<string> LogGroup(CallPlace place, RecordedCall call) =>
        [$"{(IsArn(call.Resource) ? call.Resource.TrimEnd('*', ':') : place.Arn("logs", $"log-group:{call.Resource}"))}:*"];

    /// <summary>
    /// A secret. AWS ends its ARN with six characters that a name does not tell. The members of a folder come and go like tenants, so that of
    /// <c>tenant/acme/prod</c> all of <c>tenant/*/prod</c> are meant.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html</remarks>
    public static IEnumerable<string> Secret(CallPlace place, RecordedCall call)
    {
        const string Kind = ":secret:";
        const string Suffix = "-??????";
        if (!IsArn(call.Resource))
        {
            return [place.Arn("secretsmanager", $"secret:{Folder(call.Resource)}{Suffix}")];
        }

        // An ARN may be given without its six characters.
        var name = call.Resource.IndexOf(Kind, StringComparison.Ordinal) + Kind.Length;
        var (owner, id) = (call.Resource[..name], call.Resource[name..]);
        return [$"{owner}{Folder(id.Length > Suffix.Length && id[^Suffix.Length] == '-' ? id[..^Suffix.Length] : id)}{Suffix}"];
    }

    /// <summary>A role, which only its ARN names.</summary>
    public static IEnumerable<string> Role(CallPlace place, RecordedCall call) => [call.Resource];

    private static string Folder(string name) => name.Split('/') is [var first, .. { Length: > 0 }, var last] ? $"{first}/*/{last}" : name;

    private static string TableArn(CallPlace place, string resource)
    {
        var parts = resource.Split('/');
        return IsArn(resource) ? $"{parts[0]}/{parts[1]}" : place.Arn("dynamodb", $"table/{parts[0]}");
    }

    private static string BucketOf(RecordedCall call) => call.Resource.Split('/')[0];

    private static bool IsArn(string resource) => resource.StartsWith("arn:", StringComparison.Ordinal);
}

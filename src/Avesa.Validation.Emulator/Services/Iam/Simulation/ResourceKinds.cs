using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>
/// Which resources an action can have at all: on another, the simulator finds no permission, whatever the policies say. Told by the ARN's service
/// and, for S3, by whether it is an object; AWS's own table is finer.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html</remarks>
internal static class ResourceKinds
{
    /// <summary>Whether the action can have the resource.</summary>
    public static bool Fit(string action, string resource)
    {
        if (!Arn.TryParse(resource, out var arn))
        {
            return true;
        }

        var service = Service(action);
        return service switch
        {
            "sts" => arn.Service == "iam",
            "s3" => arn.Service == "s3" && arn.Resource.Contains('/', StringComparison.Ordinal) == OfObject(action),
            _ => arn.Service.Equals(service, StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The placeholder that stands for several resources: what is permitted on each is in the resource-specific results.</summary>
    public static string Template(string action) => Service(action) switch
    {
        "s3" => OfObject(action) ? "arn:aws:s3:::${BucketName}/${KeyName}" : "arn:aws:s3:::${BucketName}",
        "lambda" => "arn:aws:lambda:${Region}:${Account}:${ResourceType}:${ResourceId}",
        var service => $$"""arn:aws:{{service}}:${Region}:${Account}:${ResourceType}/${ResourcePath}""",
    };

    private static string Service(string action) => action[..action.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();

    private static bool OfObject(string action) =>
        !action.Contains("Bucket", StringComparison.OrdinalIgnoreCase)
        && (action.Contains("Object", StringComparison.OrdinalIgnoreCase) || action.Contains("MultipartUpload", StringComparison.OrdinalIgnoreCase));
}

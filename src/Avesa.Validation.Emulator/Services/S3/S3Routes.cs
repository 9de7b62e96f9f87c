using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.S3.Buckets;
using Avesa.Validation.Emulator.Services.S3.Listing;
using Avesa.Validation.Emulator.Services.S3.Objects;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>Tells the operation from method, address and the query parameter that names a part of a bucket or object.</summary>
internal static class S3Routes
{
    // Every parameter that makes a request another operation; one that has no route is refused by name rather than taken for a plain GET.
    private static readonly string[] Subresources =
    [
        "abac", "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle",
        "location", "logging", "metadataConfiguration", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "policy", "policyStatus",
        "publicAccessBlock", "replication", "requestPayment", "restore", "retention", "select", "session", "tagging", "torrent", "uploadId", "uploads",
        "versioning", "versions", "website",
    ];

    private const string CopySource = "x-amz-copy-source";

    private static readonly ListBuckets Service = new();

    private static readonly Dictionary<(string Method, string Subresource), IS3Operation> OnBucket = new()
    {
        [("HEAD", "")] = new HeadBucket(),
        [("GET", "")] = new ListObjects(),
        [("GET", "list-type")] = new ListObjectsV2(),
        [("GET", "location")] = new GetBucketLocation(),
        [("GET", "versions")] = new ListObjectVersions(),
        [("GET", "uploads")] = new ListMultipartUploads(),
        [("GET", "versioning")] = new GetBucketVersioning(),
        [("GET", "encryption")] = new GetBucketEncryption(),
        [("GET", "publicAccessBlock")] = new GetPublicAccessBlock(),
        [("GET", "policy")] = new GetBucketPolicy(),
        [("GET", "policyStatus")] = new GetBucketPolicyStatus(),
        [("GET", "acl")] = new GetBucketAcl(),
        [("GET", "ownershipControls")] = new GetBucketOwnershipControls(),
        [("GET", "lifecycle")] = new GetBucketLifecycleConfiguration(),
        [("GET", "tagging")] = new GetBucketTagging(),
        [("GET", "logging")] = new GetBucketLogging(),
        [("GET", "notification")] = new GetBucketNotificationConfiguration(),
        [("GET", "cors")] = new AbsentConfiguration(
            "GetBucketCors", "s3:GetBucketCORS", "NoSuchCORSConfiguration", "The CORS configuration does not exist"),
        [("GET", "replication")] = new AbsentConfiguration(
            "GetBucketReplication", "s3:GetReplicationConfiguration", "ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
        [("GET", "website")] = new AbsentConfiguration(
            "GetBucketWebsite", "s3:GetBucketWebsite", "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"),
        [("GET", "object-lock")] = new AbsentConfiguration(
            "GetObjectLockConfiguration",
            "s3:GetBucketObjectLockConfiguration",
            "ObjectLockConfigurationNotFoundError",
            "Object Lock configuration does not exist for this bucket"),
        [("PUT", "")] = new CreateBucket(),
        [("PUT", "versioning")] = new PutBucketVersioning(),
        [("PUT", "encryption")] = new PutBucketEncryption(),
        [("PUT", "publicAccessBlock")] = new PutPublicAccessBlock(),
        [("PUT", "policy")] = new PutBucketPolicy(),
        [("DELETE", "policy")] = new DeleteBucketPolicy(),
        [("DELETE", "")] = new DeleteBucket(),
        [("POST", "delete")] = new DeleteObjects(),
    };

    private static readonly Dictionary<(string Method, string Subresource), IS3Operation> OnObject = new()
    {
        [("HEAD", "")] = new HeadObject(),
        [("GET", "")] = new GetObject(),
        [("GET", "attributes")] = new GetObjectAttributes(),
        [("GET", "tagging")] = new GetObjectTagging(),
        [("PUT", "")] = new PutObject(),
        [("PUT", CopySource)] = new CopyObject(),
        [("DELETE", "")] = new DeleteObject(),
    };

    /// <summary>The names of all operations.</summary>
    public static IReadOnlyCollection<string> Operations { get; } =
        [Service.Name, .. OnBucket.Values.Concat(OnObject.Values).Select(operation => operation.Name)];

    /// <summary>The operation.</summary>
    /// <exception cref="AwsError">It is not implemented.</exception>
    public static IS3Operation Find(HttpRequest request, S3Address address, IReadOnlyDictionary<string, string> query)
    {
        if (address.Bucket is null)
        {
            return request.Method == "GET" ? Service : throw NotImplementedHere.Operation("s3", $"{request.Method} on the service");
        }

        var subresource = Subresources.FirstOrDefault(query.ContainsKey) ?? "";
        if (address.Key is null && subresource.Length == 0 && query.GetValueOrDefault("list-type") == "2")
        {
            subresource = "list-type";
        }

        if (address.Key is not null && subresource.Length == 0 && request.Headers.ContainsKey(CopySource))
        {
            subresource = CopySource;
        }

        return (address.Key is null ? OnBucket : OnObject).GetValueOrDefault((request.Method, subresource))
            ?? throw NotImplementedHere.Operation("s3", $"{request.Method} on {(address.Key is null ? "a bucket" : "an object")}, {subresource}");
    }
}

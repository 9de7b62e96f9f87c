using System.Diagnostics;
using System.Globalization;
using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>One request to S3: what it names and asks, and what its caller may do.</summary>
internal sealed class S3Call(Call call, S3Address address, IReadOnlyDictionary<string, string> query, Bucket? bucket)
{
    /// <summary>The request on its way through the emulator.</summary>
    public Call Call { get; } = call;

    /// <summary>The bucket that it names.</summary>
    public Bucket Bucket => bucket ?? throw new UnreachableException("The service looks the bucket up before an operation on it begins.");

    /// <summary>The name in the request, for a bucket that need not exist.</summary>
    public string BucketName { get; } = address.Bucket ?? "";

    /// <summary>The key that it names.</summary>
    public string Key { get; } = address.Key ?? "";

    /// <summary>The version that it names; null for the current one.</summary>
    public string? VersionId => Query("versionId");

    /// <summary>A query parameter; null when it is not there.</summary>
    public string? Query(string name) => query.GetValueOrDefault(name);

    /// <summary>A whole number in a query parameter; null when it is not there.</summary>
    /// <exception cref="AwsError">InvalidArgument: it is no number, or out of bounds.</exception>
    public int? Integer(string name, int least, int most) => Query(name) switch
    {
        null => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        { } text => throw S3Errors.InvalidArgument($"Argument {name} must be an integer between {least} and {most}", name, text),
    };

    /// <summary>A header; null when it is not there.</summary>
    public string? Header(string name) => Call.Http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Lets the call pass if the caller may do this to the bucket.</summary>
    /// <exception cref="AwsError">AccessDenied.</exception>
    public void DemandOnBucket(string action, IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null) =>
        Call.Demand(action, ArnOf(Bucket), Bucket.Owner, BucketPolicies.Effective(Bucket, Call.Principal), context);

    /// <summary>Lets the call pass if the caller may do this to the object that the request names.</summary>
    /// <exception cref="AwsError">AccessDenied.</exception>
    public void DemandOnObject(string action) => DemandOnObject(action, Bucket, Key);

    /// <summary>Lets the call pass if the caller may do this to an object.</summary>
    /// <exception cref="AwsError">AccessDenied.</exception>
    public void DemandOnObject(string action, Bucket bucket, string key) =>
        Call.Demand(action, $"{ArnOf(bucket)}/{key}", bucket.Owner, BucketPolicies.Effective(bucket, Call.Principal));

    /// <summary>Refuses callers of other accounts, whom no policy lets manage a bucket's policy.</summary>
    /// <exception cref="AwsError">MethodNotAllowed.</exception>
    public void DemandOwnerAccount()
    {
        if (Call.Account != Bucket.Owner)
        {
            throw S3Errors.MethodNotAllowed(Call.Http.Request.Method, "BUCKETPOLICY");
        }
    }

    /// <summary>The bucket's policy.</summary>
    /// <exception cref="AwsError">NoSuchBucketPolicy.</exception>
    public string DemandPolicy() => Bucket.Policy ?? throw S3Errors.OfBucket("NoSuchBucketPolicy", "The bucket policy does not exist", Bucket.Name);

    /// <summary>Whether the caller may list a bucket: who may not is not told either that a key is absent.</summary>
    public bool MayList(Bucket bucket) => Authorizer.Decide(new AuthorizationRequest(
        Call.Principal,
        "s3:ListBucket",
        ArnOf(bucket),
        bucket.Owner,
        BucketPolicies.Effective(bucket, Call.Principal),
        null,
        Call.Now)).Allowed;

    private static string ArnOf(Bucket bucket) => $"arn:aws:s3:::{bucket.Name}";
}

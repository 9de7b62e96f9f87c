using System.Security.Cryptography;
using Avesa.Validation.Emulator.Authorization.Signing;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.S3;
using Avesa.Validation.Emulator.Services.S3.Buckets;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon S3: REST with XML documents, path-style and virtual-host-style.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html</remarks>
internal sealed class S3Service : IService
{
    /// <inheritdoc />
    public string SigningName => "s3";

    /// <inheritdoc />
    public IReadOnlyCollection<string> Operations => S3Routes.Operations;

    /// <inheritdoc />
    public bool? IsAddressed(HttpContext http, byte[] body) => !RequestMarks.Any(http, body) && http.Request.Headers.ContainsKey(PayloadCheck.Header);

    /// <inheritdoc />
    public async Task Handle(Call call)
    {
        ArgumentNullException.ThrowIfNull(call);
        AddIds(call.Http.Response, call.RequestId);
        var request = call.Http.Request;
        var address = S3Address.Of(call.Http);
        var query = QueryHelpers.ParseQuery(request.QueryString.Value).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var operation = S3Routes.Find(request, address, query);
        call.Begin(operation.Name);
        var bucket = address.Bucket is null || operation is CreateBucket ? null : Find(call, address.Bucket, operation);
        await operation.Handle(new S3Call(call, address, query, bucket)).Write(call.Http);
    }

    /// <inheritdoc />
    public async Task WriteError(HttpContext http, AwsError error, string requestId)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(error);
        AddIds(http.Response, requestId);
        if (HttpMethods.IsHead(http.Request.Method) || error.Status == StatusCodes.Status304NotModified)
        {
            await new S3Response(error.Status) { ContentType = "application/xml" }.Write(http);
            return;
        }

        var document = S3Xml.BareDocument("Error", xml =>
        {
            xml.Element("Code", error.Code);
            xml.Element("Message", error.Message);
            foreach (var (name, value) in error.Members ?? new Dictionary<string, string>())
            {
                xml.Element(name, value);
            }

            xml.Element("RequestId", requestId);
            xml.Element("HostId", http.Response.Headers["x-amz-id-2"].ToString());
        });
        await (S3Response.Xml(document) with { Status = error.Status }).Write(http);
    }

    private static Bucket Find(Call call, string name, IS3Operation operation)
    {
        var bucket = call.Moment.FindBucket(name) ?? throw S3Errors.NoSuchBucket(name);

        // Only GetBucketLocation is answered for a bucket of any region.
        if (operation is not GetBucketLocation && Signature.Read(call.Http.Request)?.Region is { } region && region != bucket.Region)
        {
            call.Http.Response.Headers["x-amz-bucket-region"] = bucket.Region;
            throw S3Errors.PermanentRedirect(bucket);
        }

        return call.Http.Request.Headers.TryGetValue("x-amz-expected-bucket-owner", out var expected) && expected != bucket.Owner.Id
            ? throw S3Errors.AccessDenied()
            : bucket;
    }

    private static void AddIds(HttpResponse response, string requestId)
    {
        response.Headers.Remove("x-amzn-RequestId");
        response.Headers["x-amz-request-id"] = requestId;
        response.Headers["x-amz-id-2"] = Convert.ToBase64String(SHA256.HashData(Guid.Parse(requestId).ToByteArray()));
    }
}

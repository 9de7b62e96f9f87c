using System.Globalization;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>What GetObject and HeadObject share.</summary>
internal static class ObjectRead
{
    /// <summary>Answers with an object's headers and, for a GET, its content.</summary>
    /// <exception cref="AwsError">AccessDenied, NoSuchKey, NoSuchVersion, PreconditionFailed, InvalidRange, …</exception>
    public static S3Response Answer(S3Call call, bool withContent)
    {
        var stored = ObjectAccess.Find(call, "s3:GetObject");
        var withChecksums = call.Header("x-amz-checksum-mode") == "ENABLED";
        if (withContent || withChecksums)
        {
            KeyUse.Demand(call, "kms:Decrypt", call.Bucket, call.Key, stored.Encryption);
        }

        Preconditions.Check(call, stored);
        var range = ObjectRange.Read(call, stored);
        var headers = ObjectHeaders.Of(call, stored);
        if (withChecksums && range.Whole)
        {
            ObjectHeaders.AddChecksums(headers, stored);
        }

        if (call.Query("partNumber") is not null && stored.Parts is { } parts)
        {
            headers["x-amz-mp-parts-count"] = parts.ToString(CultureInfo.InvariantCulture);
        }

        if (!range.Whole)
        {
            headers["Content-Range"] = range.ContentRange(stored);
        }

        return new S3Response(range.Whole ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent)
        {
            ContentType = stored.ContentType,
            ContentLength = range.Length,
            Body = withContent ? stored.Content().AsMemory((int)range.First, (int)range.Length) : default,
            Headers = headers,
        };
    }
}

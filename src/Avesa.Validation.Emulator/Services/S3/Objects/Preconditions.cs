using System.Globalization;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The If-… headers of a read.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html</remarks>
internal static class Preconditions
{
    /// <summary>Refuses the call when a condition does not hold.</summary>
    /// <param name="call">The call.</param>
    /// <param name="stored">The object.</param>
    /// <param name="prefix">What stands before <c>if-match</c>: empty, or <c>x-amz-copy-source-</c>.</param>
    /// <exception cref="AwsError">PreconditionFailed (412), or NotModified (304).</exception>
    public static void Check(S3Call call, StoredObject stored, string prefix = "")
    {
        var matches = Etag(call, $"{prefix}if-match", stored);
        if (matches == false)
        {
            throw S3Errors.PreconditionFailed("If-Match");
        }

        if (matches is null && Time(call, $"{prefix}if-unmodified-since") is { } unmodified && Seconds(stored.LastModified) > unmodified)
        {
            throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        }

        var none = Etag(call, $"{prefix}if-none-match", stored);
        if (none == true || (none is null && Time(call, $"{prefix}if-modified-since") is { } modified && Seconds(stored.LastModified) <= modified))
        {
            throw prefix.Length > 0
                ? S3Errors.PreconditionFailed("If-None-Match")
                : new AwsError("NotModified", "Not Modified", StatusCodes.Status304NotModified);
        }
    }

    // Null when the header is not there.
    private static bool? Etag(S3Call call, string header, StoredObject stored) =>
        call.Header(header)?.Split(',', StringSplitOptions.TrimEntries).Any(value => value == "*" || value.Trim('"') == stored.ETag);

    private static DateTimeOffset? Time(S3Call call, string header) =>
        DateTimeOffset.TryParse(call.Header(header), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset Seconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>Finds the key of a signature and proves that its owner signed this very request, now.</summary>
internal sealed class SignatureVerifier(EmulatedCloud cloud, EmulatorOptions options)
{
    // IAM and Organizations have one endpoint for all regions, whose signatures are scoped to this one; STS has it beside its regional ones.
    private const string GlobalRegion = "us-east-1";

    /// <summary>The key that signed the request.</summary>
    /// <exception cref="AwsError">Whatever is wrong with the signature, as the service spells it.</exception>
    public AccessKey Verify(HttpRequest request, byte[] body, Signature signature)
    {
        var errors = new SignatureErrors(signature.Service);
        var key = cloud.FindKey(signature.AccessKeyId) ?? throw errors.UnknownKey();
        CheckToken(request, key, errors);
        var timestamp = Timestamp(request, out var requested) ?? throw errors.NoDate();
        if (timestamp[..8] != signature.Date)
        {
            throw errors.WrongDate(signature.Date, timestamp);
        }

        CheckRegion(key.Principal.Account, signature, errors);
        CheckTime(requested, signature, errors);
        if (!signature.SignedHeaders.Contains("host"))
        {
            throw errors.HostNotSigned();
        }

        var canonical = CanonicalRequest.Of(request, signature, PayloadCheck.HashOf(request, body, signature));
        var stringToSign = $"{Signature.Algorithm}\n{timestamp}\n{signature.Scope}\n{SigningKey.Hash(canonical)}";
        var signing = new SigningKey(key.Secret, signature);
        var same = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signing.Sign(stringToSign)), Encoding.UTF8.GetBytes(signature.Value));
        return same && PayloadCheck.ChunksAreSigned(request, body, signature, signing, timestamp)
            ? key
            : throw errors.Mismatch(key.Id, stringToSign, canonical);
    }

    private static string? Timestamp(HttpRequest request, out DateTimeOffset time)
    {
        const string format = "yyyyMMdd'T'HHmmss'Z'";
        var written = request.Headers["X-Amz-Date"].ToString();
        return DateTimeOffset.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) ? written
            : written.Length == 0 && DateTimeOffset.TryParseExact(request.Headers.Date.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
                ? time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)
                : null;
    }

    // What watches the account does so in each region that it has enabled. One bucket may live in another region than everything else: its clients are redirected there and sign for it.
    private static void CheckRegion(Account account, Signature signature, SignatureErrors errors)
    {
        var expected = signature.Service is "iam" or "organizations" ? GlobalRegion : account.Region;
        var hasBucketThere = signature.Service == "s3"
            && account.Moment.Accounts.Values.Any(owner => owner.Buckets.Values.Any(bucket => bucket.Region == signature.Region));
        var isWatchedThere = signature.Service is "config" or "ec2" or "guardduty" or "securityhub" or "wafv2" && account.Regions.ContainsKey(signature.Region);
        if (signature.Region != expected && !hasBucketThere && !isWatchedThere && !(signature.Service == "sts" && signature.Region == GlobalRegion))
        {
            throw errors.WrongRegion(signature.Region, expected);
        }
    }

    private void CheckToken(HttpRequest request, AccessKey key, SignatureErrors errors)
    {
        var token = request.Headers["X-Amz-Security-Token"].ToString();
        if (key.SessionToken is null ? token.Length > 0 : token != key.SessionToken)
        {
            throw token.Length == 0 ? errors.UnknownKey() : errors.InvalidToken();
        }

        if (key.Expires <= options.Clock.GetUtcNow())
        {
            throw errors.ExpiredToken();
        }
    }

    private void CheckTime(DateTimeOffset requested, Signature signature, SignatureErrors errors)
    {
        var tolerance = TimeSpan.FromMinutes(signature.Service == "s3" ? 15 : 5);
        var now = options.SignatureClock.GetUtcNow();
        if ((now - requested).Duration() > tolerance)
        {
            throw errors.Skewed(requested, now, tolerance);
        }
    }
}

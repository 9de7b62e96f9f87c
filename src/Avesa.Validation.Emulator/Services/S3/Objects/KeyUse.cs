using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>What SSE-KMS demands of a caller: S3 uses the key in the caller's name, so the key's policy and the caller's must admit it.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms</remarks>
internal static class KeyUse
{
    /// <summary>Lets the call pass if the caller may use the key of an object; SSE-S3 demands nothing.</summary>
    /// <param name="call">The call.</param>
    /// <param name="action"><c>kms:Decrypt</c> or <c>kms:GenerateDataKey</c>.</param>
    /// <param name="bucket">The bucket of the object.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="encryption">How it is encrypted.</param>
    /// <exception cref="AwsError">AccessDenied, KMS.NotFoundException or KMS.DisabledException.</exception>
    public static void Demand(S3Call call, string action, Bucket bucket, string key, BucketEncryption encryption)
    {
        if (encryption.Algorithm == "AES256")
        {
            return;
        }

        if (encryption.KmsKeyArn is not { } arn)
        {
            // The AWS managed key aws/s3 serves its own account and no other.
            if (call.Call.Account != bucket.Owner)
            {
                throw S3Errors.AccessDenied();
            }

            return;
        }

        var owner = call.Call.Moment.AccountOf(arn);
        var id = arn[(arn.LastIndexOf('/') + 1)..];
        var kmsKey = owner?.Keys.GetValueOrDefault(id) ?? throw new AwsError("KMS.NotFoundException", $"Key '{arn}' does not exist");
        call.Call.Demand(action, arn, owner, kmsKey.Policy, new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["kms:ViaService"] = [$"s3.{bucket.Region}.amazonaws.com"],
            ["kms:EncryptionContext:aws:s3:arn"] = [encryption.BucketKey ? $"arn:aws:s3:::{bucket.Name}" : $"arn:aws:s3:::{bucket.Name}/{key}"],
        });
        if (kmsKey.State != "Enabled")
        {
            throw kmsKey.State == "Disabled"
                ? new AwsError("KMS.DisabledException", $"{arn} is disabled.")
                : new AwsError("KMS.KMSInvalidStateException", $"{arn} is pending deletion.");
        }
    }

    /// <summary>The encryption that a write asks for in its headers, else the bucket's default.</summary>
    /// <exception cref="AwsError">InvalidArgument: no such algorithm.</exception>
    public static BucketEncryption Asked(S3Call call, Bucket bucket)
    {
        if (call.Header("x-amz-server-side-encryption") is not { } algorithm)
        {
            return bucket.Encryption;
        }

        if (algorithm is not ("AES256" or "aws:kms" or "aws:kms:dsse"))
        {
            throw S3Errors.InvalidArgument("The encryption method specified is not supported", "x-amz-server-side-encryption", algorithm);
        }

        var key = call.Header("x-amz-server-side-encryption-aws-kms-key-id");
        var arn = key is null || key.StartsWith("arn:", StringComparison.Ordinal) ? key : call.Call.Account.ArnOf("kms", $"key/{key}");
        return new BucketEncryption(algorithm, arn, call.Header("x-amz-server-side-encryption-bucket-key-enabled") == "true");
    }

    /// <summary>The headers that tell how an object is encrypted.</summary>
    public static void AddHeaders(IDictionary<string, string> headers, BucketEncryption encryption)
    {
        headers["x-amz-server-side-encryption"] = encryption.Algorithm;
        if (encryption.KmsKeyArn is { } arn)
        {
            headers["x-amz-server-side-encryption-aws-kms-key-id"] = arn;
        }

        if (encryption is { BucketKey: true, Algorithm: not "AES256" })
        {
            headers["x-amz-server-side-encryption-bucket-key-enabled"] = "true";
        }
    }
}

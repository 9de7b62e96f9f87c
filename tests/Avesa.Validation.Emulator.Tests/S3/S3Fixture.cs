using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Tests.S3;

/// <summary>Clients, buckets and callers for the contract tests of S3.</summary>
internal static class S3Fixture
{
    public static AmazonS3Client S3(this TwoAccounts accounts, AWSCredentials? key = null)
    {
        var config = accounts.Config<AmazonS3Config>();
        config.ForcePathStyle = true;
        return new AmazonS3Client(key ?? TwoAccounts.SourceKey, config);
    }

    public static Bucket AddBucket(this Account account, string name, string region = "us-east-1")
    {
        var bucket = new Bucket { Name = name, Owner = account, Region = region, Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        account.Buckets[name] = bucket;
        return bucket;
    }

    public static Bucket With(this Bucket bucket, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            bucket.Objects.Put(Stored(key));
        }

        return bucket;
    }

    public static StoredObject Stored(string key, string? content = null)
    {
        var bytes = Encoding.UTF8.GetBytes(content ?? key);
        return new StoredObject
        {
            Key = key,
            Size = bytes.Length,
            ETag = ETags.Of(bytes, new BucketEncryption("AES256")),
            LastModified = new DateTimeOffset(2026, 2, 3, 4, 5, 6, 789, TimeSpan.Zero),
            Content = () => bytes,
            Checksums = new Dictionary<string, string> { ["CRC64NVME"] = Services.S3.Integrity.ChecksumAlgorithm.Default.Of(bytes) },
        };
    }

    /// <summary>A user with one inline policy, and its key.</summary>
    public static AWSCredentials AddUser(this Account account, string name, string policy)
    {
        var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = $"AIDA{name}" };
        user.InlinePolicies["policy"] = policy;
        account.Users[name] = user;
        var key = account.AddAccessKey(user, $"AKIA{name}", $"secret-of-{name}");
        return new BasicAWSCredentials(key.Id, key.Secret);
    }

    /// <summary>A policy of one statement that allows actions on resources.</summary>
    public static string Allow(string resource, params IEnumerable<string> actions) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["{{string.Join("\",\"", actions)}}"],"Resource":"{{resource}}"}]}""";
}

using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.S3;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html")]
public sealed class ReadObject : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonS3Client client;
    private readonly Bucket bucket;

    public ReadObject(TwoAccounts accounts)
    {
        this.accounts = accounts;
        client = accounts.S3();
        bucket = accounts.Source.AddBucket("read").With("a/b//../c d+é?x=%2F&1");
        bucket.Objects.Put(S3Fixture.Stored("digits", "0123456789"));
    }

    [Fact]
    public async Task Has_a_key_of_any_characters()
    {
        using var response = await client.GetObjectAsync("read", "a/b//../c d+é?x=%2F&1", TestContext.Current.CancellationToken);

        (await Text(response)).Should().Be("a/b//../c d+é?x=%2F&1");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html")]
    public async Task Is_described_by_its_headers()
    {
        bucket.Objects.Put(S3Fixture.Stored("described") with
        {
            ContentType = "text/csv",
            Metadata = new Dictionary<string, string> { ["tenant"] = "acme", ["accent"] = "é" },
            StorageClass = "STANDARD_IA",
            Parts = 3,
            PartSize = 4,
            Tags = new Dictionary<string, string> { ["a"] = "b" },
        });

        var head = await client.GetObjectMetadataAsync(
            new GetObjectMetadataRequest { BucketName = "read", Key = "described", ChecksumMode = ChecksumMode.ENABLED },
            TestContext.Current.CancellationToken);
        var part = await client.GetObjectMetadataAsync(
            new GetObjectMetadataRequest { BucketName = "read", Key = "described", PartNumber = 3 },
            TestContext.Current.CancellationToken);

        head.ContentLength.Should().Be(9);
        head.ETag.Should().Be($"\"{S3Fixture.Stored("described").ETag}\"");
        head.LastModified.Should().Be(new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        head.Headers.ContentType.Should().Be("text/csv");
        head.Metadata["tenant"].Should().Be("acme");
        head.ServerSideEncryptionMethod.Should().Be(ServerSideEncryptionMethod.AES256);
        head.StorageClass.Should().Be(S3StorageClass.StandardInfrequentAccess);
        head.ChecksumCRC64NVME.Should().Be(S3Fixture.Stored("described").Checksums["CRC64NVME"]);
        (part.PartsCount, part.ContentLength).Should().Be((3, 1));
    }

    [Theory]
    [InlineData("bytes=2-4", "234")]
    [InlineData("bytes=7-", "789")]
    [InlineData("bytes=-2", "89")]
    [InlineData("bytes=8-100", "89")]
    public async Task Comes_in_ranges(string range, string content)
    {
        using var response = await client.GetObjectAsync(
            new GetObjectRequest { BucketName = "read", Key = "digits", ByteRange = new ByteRange(range) },
            TestContext.Current.CancellationToken);

        response.HttpStatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await Text(response)).Should().Be(content);
        response.ContentRange.Should().EndWith("/10");
    }

    [Fact]
    public Task Refuses_a_range_behind_its_end() => Refused(new GetObjectRequest { BucketName = "read", Key = "digits", ByteRange = new ByteRange("bytes=10-") }, "InvalidRange");

    [Fact]
    public Task Refuses_another_etag() => Refused(new GetObjectRequest { BucketName = "read", Key = "digits", EtagToMatch = "\"0\"" }, "PreconditionFailed");

    [Fact]
    public Task That_is_absent_is_no_such_key_to_who_may_list() => Refused(new GetObjectRequest { BucketName = "read", Key = "absent" }, "NoSuchKey");

    [Fact]
    public Task In_an_absent_bucket_is_no_such_bucket() => Refused(new GetObjectRequest { BucketName = "absent-bucket", Key = "a" }, "NoSuchBucket");

    [Fact]
    public async Task That_is_absent_is_forbidden_to_who_may_not_list()
    {
        using var reader = accounts.S3(accounts.Source.AddUser("reader", S3Fixture.Allow("arn:aws:s3:::read/*", "s3:GetObject")));

        var getting = () => reader.GetObjectAsync("read", "absent", TestContext.Current.CancellationToken);
        var heading = () => reader.GetObjectMetadataAsync("read", "absent", TestContext.Current.CancellationToken);
        var administrator = () => client.GetObjectMetadataAsync("read", "absent", TestContext.Current.CancellationToken);

        (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be("AccessDenied");
        (await heading.Should().ThrowAsync<AmazonS3Exception>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await administrator.Should().ThrowAsync<AmazonS3Exception>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_another_account_needs_both_policies()
    {
        var theirs = accounts.Production.AddBucket("theirs").With("a");

        var getting = () => client.GetObjectAsync("theirs", "a", TestContext.Current.CancellationToken);
        (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which.Message.Should().Be("Access Denied");

        theirs.Policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::theirs/*"}]}
            """;
        using var response = await client.GetObjectAsync("theirs", "a", TestContext.Current.CancellationToken);
        (await Text(response)).Should().Be("a");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html")]
    public async Task Behind_a_public_policy_is_kept_from_others_by_RestrictPublicBuckets()
    {
        var open = accounts.Production.AddBucket("open").With("a");
        open.Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::open/*"}]}""";
        (await client.GetObjectAsync("open", "a", TestContext.Current.CancellationToken)).Dispose();

        open.PublicAccessBlock = PublicAccessBlock.All;

        var getting = () => client.GetObjectAsync("open", "a", TestContext.Current.CancellationToken);
        (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be("AccessDenied");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html")]
    public async Task Under_a_kms_key_needs_the_key()
    {
        var key = new KmsKey
        {
            Id = "11111111-2222-3333-4444-555555555555",
            Arn = accounts.Source.ArnOf("kms", "key/11111111-2222-3333-4444-555555555555"),
            Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}""",
        };
        accounts.Source.Keys[key.Id] = key;
        bucket.Objects.Put(S3Fixture.Stored("sealed") with { Encryption = new BucketEncryption("aws:kms", key.Arn) });
        using var reader = accounts.S3(accounts.Source.AddUser("keyless", S3Fixture.Allow("*", "s3:*")));

        using var response = await client.GetObjectAsync("read", "sealed", TestContext.Current.CancellationToken);
        var getting = () => reader.GetObjectAsync("read", "sealed", TestContext.Current.CancellationToken);

        response.ServerSideEncryptionKeyManagementServiceKeyId.Should().Be(key.Arn);
        var error = (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which;
        error.ErrorCode.Should().Be("AccessDenied");
        error.Message.Should().Contain("kms:Decrypt");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html")]
    public async Task Gives_its_attributes()
    {
        var attributes = await client.GetObjectAttributesAsync(
            new GetObjectAttributesRequest { BucketName = "read", Key = "digits", ObjectAttributes = ["ETag", "Checksum", "ObjectSize", "StorageClass"] },
            TestContext.Current.CancellationToken);

        attributes.ObjectSize.Should().Be(10);
        attributes.ETag.Should().Be(S3Fixture.Stored("digits", "0123456789").ETag);
        attributes.Checksum.ChecksumCRC64NVME.Should().NotBeNull();
        attributes.Checksum.ChecksumType.Should().Be(ChecksumType.FULL_OBJECT);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html")]
    public async Task Gives_its_tags()
    {
        bucket.Objects.Put(S3Fixture.Stored("tagged") with { Tags = new Dictionary<string, string> { ["tenant"] = "acme" } });

        var tagging = await client.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = "read", Key = "tagged" }, TestContext.Current.CancellationToken);

        tagging.Tagging.Select(tag => (tag.Key, tag.Value)).Should().Equal(("tenant", "acme"));
    }

    private static async Task<string> Text(GetObjectResponse response)
    {
        using var reader = new StreamReader(response.ResponseStream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private async Task Refused(GetObjectRequest request, string code)
    {
        var getting = () => client.GetObjectAsync(request, TestContext.Current.CancellationToken);

        (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be(code);
    }
}

using System.Globalization;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.S3;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")]
public sealed class WrittenObject : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonS3Client client;
    private readonly Bucket bucket;

    public WrittenObject(TwoAccounts accounts)
    {
        this.accounts = accounts;
        client = accounts.S3();
        bucket = accounts.Source.AddBucket("written");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html")]
    public async Task Arrives_as_it_was_sent()
    {
        // Larger than the chunks in which the SDK signs a stream.
        var content = string.Concat(Enumerable.Range(0, 30_000).Select(i => i.ToString("x8", CultureInfo.InvariantCulture)));

        var put = await client.PutObjectAsync(
            new PutObjectRequest { BucketName = "written", Key = "large", ContentBody = content, ContentType = "text/plain", Metadata = { ["tenant"] = "acme" } },
            TestContext.Current.CancellationToken);
        using var read = await client.GetObjectAsync("written", "large", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(read.ResponseStream);

        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Be(content);
        read.Headers.ContentType.Should().Be("text/plain");
        read.Headers.ContentEncoding.Should().BeNullOrEmpty();
        read.Metadata["tenant"].Should().Be("acme");
        read.ETag.Should().Be(put.ETag).And.Be($"\"{S3Fixture.Stored("large", content).ETag}\"");
    }

    [Theory]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html")]
    [InlineData("CRC32", "y/Q5Jg==")]
    [InlineData("SHA1", "98O8HYCOBHMq32eZZczDTKeuNEE=")]
    [InlineData("SHA256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    public async Task Keeps_the_checksum_that_it_was_sent_with(string algorithm, string checksum)
    {
        await client.PutObjectAsync(
            new PutObjectRequest { BucketName = "written", Key = "sum", ContentBody = "123456789", ChecksumAlgorithm = new ChecksumAlgorithm(algorithm) },
            TestContext.Current.CancellationToken);

        bucket.Objects.Find("sum")!.Checksums.Should().Equal(new Dictionary<string, string> { [algorithm] = checksum });
    }

    [Fact]
    public async Task Keeps_a_checksum_that_was_computed_before()
    {
        // The published check values of the two polynomials, for "123456789".
        await client.PutObjectAsync(
            new PutObjectRequest { BucketName = "written", Key = "castagnoli", ContentBody = "123456789", ChecksumCRC32C = "4waSgw==" },
            TestContext.Current.CancellationToken);
        await client.PutObjectAsync(
            new PutObjectRequest { BucketName = "written", Key = "nvme", ContentBody = "123456789", ChecksumCRC64NVME = "rosUhgp5mIg=" },
            TestContext.Current.CancellationToken);

        bucket.Objects.Find("castagnoli")!.Checksums.Keys.Should().Equal("CRC32C");
        bucket.Objects.Find("nvme")!.Checksums.Keys.Should().Equal("CRC64NVME");
    }

    [Fact]
    public Task Is_refused_with_another_checksum() =>
        Refused(new PutObjectRequest { BucketName = "written", Key = "bad", ContentBody = "x", ChecksumCRC32 = "AAAAAA==" }, "BadDigest");

    [Fact]
    public Task Is_refused_with_another_md5() =>
        Refused(new PutObjectRequest { BucketName = "written", Key = "bad", ContentBody = "x", MD5Digest = "AAAAAAAAAAAAAAAAAAAAAA==" }, "BadDigest");

    [Fact]
    public Task Is_refused_with_a_key_of_more_than_1024_bytes() =>
        Refused(new PutObjectRequest { BucketName = "written", Key = new string('é', 513), ContentBody = "x" }, "KeyTooLongError");

    [Fact]
    public async Task Is_refused_where_it_may_not_replace()
    {
        bucket.With("there");

        await Refused(new PutObjectRequest { BucketName = "written", Key = "there", ContentBody = "x", IfNoneMatch = "*" }, "PreconditionFailed");
    }

    [Fact]
    public Task Is_refused_in_a_bucket_of_somebody_else() =>
        Refused(new PutObjectRequest { BucketName = "written", Key = "a", ContentBody = "x", ExpectedBucketOwner = "987654321098" }, "AccessDenied");

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html")]
    public async Task Stays_behind_a_delete_marker_in_a_versioned_bucket()
    {
        var versioned = accounts.Source.AddBucket("marked");
        versioned.Versioning = "Enabled";
        var put = await client.PutObjectAsync(new PutObjectRequest { BucketName = "marked", Key = "a", ContentBody = "1" }, TestContext.Current.CancellationToken);

        var deleted = await client.DeleteObjectAsync("marked", "a", TestContext.Current.CancellationToken);
        var getting = () => client.GetObjectAsync("marked", "a", TestContext.Current.CancellationToken);
        using var version = await client.GetObjectAsync("marked", "a", put.VersionId, TestContext.Current.CancellationToken);

        deleted.DeleteMarker.Should().Be("true");
        (await getting.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be("NoSuchKey");
        version.VersionId.Should().Be(put.VersionId);

        await client.DeleteObjectAsync("marked", "a", deleted.VersionId, TestContext.Current.CancellationToken);
        versioned.Objects.Find("a")!.VersionId.Should().Be(put.VersionId);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html")]
    public async Task Is_deleted_with_others_as_far_as_the_caller_may()
    {
        var many = accounts.Source.AddBucket("several").With("a", "b", "keep/c");
        using var limited = accounts.S3(accounts.Source.AddUser("deleter", S3Fixture.Allow("arn:aws:s3:::several/?", "s3:DeleteObject")));

        var deleting = () => limited.DeleteObjectsAsync(
            new DeleteObjectsRequest { BucketName = "several", Objects = [new() { Key = "a" }, new() { Key = "b" }, new() { Key = "keep/c" }] },
            TestContext.Current.CancellationToken);

        var response = (await deleting.Should().ThrowAsync<DeleteObjectsException>()).Which.Response;
        response.DeletedObjects.Select(deleted => deleted.Key).Should().Equal("a", "b");
        response.DeleteErrors.Select(error => (error.Key, error.Code)).Should().Equal(("keep/c", "AccessDenied"));
        many.Objects.Sorted().Select(stored => stored.Key).Should().Equal("keep/c");
    }

    private async Task Refused(PutObjectRequest request, string code)
    {
        var putting = () => client.PutObjectAsync(request, TestContext.Current.CancellationToken);

        (await putting.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be(code);
        bucket.Objects.Find("bad").Should().BeNull();
    }
}

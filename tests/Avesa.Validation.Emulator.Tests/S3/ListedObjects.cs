using Amazon.S3;
using Amazon.S3.Model;

namespace Avesa.Validation.Emulator.Tests.S3;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")]
public sealed class ListedObjects(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonS3Client client = accounts.S3();

    [Fact]
    public async Task Come_a_thousand_a_page()
    {
        accounts.Source.AddBucket("many").With(Enumerable.Range(0, 2001).Select(i => $"key-{i:0000}"));

        var pages = await Pages(new ListObjectsV2Request { BucketName = "many" });

        pages.Select(page => page.KeyCount).Should().Equal(1000, 1000, 1);
        pages.Select(page => page.IsTruncated).Should().Equal(true, true, false);
        pages.SelectMany(page => page.S3Objects).Select(entry => entry.Key).Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(2001);
    }

    [Fact]
    public async Task Show_their_facts()
    {
        accounts.Source.AddBucket("facts").With("a&<b>\"é");

        var entry = (await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "facts" }, TestContext.Current.CancellationToken)).S3Objects.Single();

        entry.Key.Should().Be("a&<b>\"é");
        entry.Size.Should().Be(8);
        entry.ETag.Should().Be($"\"{S3Fixture.Stored("a&<b>\"é").ETag}\"");
        entry.LastModified.Should().Be(new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        entry.StorageClass.Should().Be(S3StorageClass.Standard);
        entry.ChecksumAlgorithm.Should().Equal("CRC64NVME");
        entry.ChecksumType.Should().Be(ChecksumType.FULL_OBJECT);
        entry.Owner.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/ListingKeysUsingAPIs.html")]
    public async Task Are_in_the_byte_order_of_utf_8()
    {
        // U+FF5E is EF BD 9E, U+1F600 is F0 9F 98 80; in UTF-16 the second would come first.
        accounts.Source.AddBucket("ordered").With("\U0001F600", "\uFF5E", "z", "é");

        var page = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "ordered" }, TestContext.Current.CancellationToken);

        page.S3Objects.Select(entry => entry.Key).Should().Equal("z", "é", "\uFF5E", "\U0001F600");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html")]
    public async Task Are_rolled_up_at_the_delimiter()
    {
        accounts.Source.AddBucket("rolled").With("t/a", "t/b/1", "t/b/2", "t/c", "t/d/1", "u");

        var pages = await Pages(new ListObjectsV2Request { BucketName = "rolled", Prefix = "t/", Delimiter = "/", MaxKeys = 2 });

        pages.Should().HaveCount(2);
        pages.SelectMany(page => page.S3Objects ?? []).Select(entry => entry.Key).Should().Equal("t/a", "t/c");
        pages.SelectMany(page => page.CommonPrefixes ?? []).Should().Equal("t/b/", "t/d/");
        pages.Select(page => page.KeyCount).Should().Equal(2, 2);
    }

    [Fact]
    public async Task Begin_behind_start_after()
    {
        accounts.Source.AddBucket("started").With("a", "b", "c");

        var page = await client.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = "started", StartAfter = "a", FetchOwner = true },
            TestContext.Current.CancellationToken);

        page.S3Objects.Select(entry => entry.Key).Should().Equal("b", "c");
        page.S3Objects[0].Owner.Id.Should().HaveLength(64);
    }

    [Fact]
    public async Task With_control_characters_need_url_encoding()
    {
        accounts.Source.AddBucket("control").With("a\u0001b c/+~é");

        var page = await client.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = "control", Encoding = EncodingType.Url },
            TestContext.Current.CancellationToken);

        page.Encoding.Should().Be(EncodingType.Url);
        page.S3Objects.Single().Key.Should().BeOneOf("a\u0001b c/+~é", "a%01b+c/%2B%7E%C3%A9");
    }

    [Fact]
    public async Task Refuse_a_token_that_was_not_issued()
    {
        accounts.Source.AddBucket("tokens").With("a");
        accounts.Source.AddBucket("elsewhere").With("a", "b");
        var elsewhere = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "elsewhere", MaxKeys = 1 }, TestContext.Current.CancellationToken);

        foreach (var token in new[] { "nonsense", elsewhere.NextContinuationToken })
        {
            var listing = () => client.ListObjectsV2Async(
                new ListObjectsV2Request { BucketName = "tokens", ContinuationToken = token },
                TestContext.Current.CancellationToken);

            (await listing.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be("InvalidArgument");
        }
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html")]
    public async Task Come_by_marker_in_the_first_version()
    {
        accounts.Source.AddBucket("first").With("a/1", "a/2", "b", "c");

        var request = new ListObjectsRequest { BucketName = "first", Delimiter = "/", MaxKeys = 1 };
        var first = await client.ListObjectsAsync(request, TestContext.Current.CancellationToken);
        request.Marker = first.NextMarker;
        var second = await client.ListObjectsAsync(request, TestContext.Current.CancellationToken);

        first.CommonPrefixes.Should().Equal("a/");
        second.S3Objects.Single().Key.Should().Be("b");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html")]
    public async Task Have_their_versions_and_delete_markers_newest_first()
    {
        var bucket = accounts.Source.AddBucket("versions");
        bucket.Versioning = "Enabled";
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "a", ContentBody = "1" }, TestContext.Current.CancellationToken);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "a", ContentBody = "22" }, TestContext.Current.CancellationToken);
        await client.DeleteObjectAsync("versions", "a", TestContext.Current.CancellationToken);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "versions", Key = "b", ContentBody = "333" }, TestContext.Current.CancellationToken);

        var request = new ListVersionsRequest { BucketName = "versions", MaxKeys = 2 };
        var first = await client.ListVersionsAsync(request, TestContext.Current.CancellationToken);
        (request.KeyMarker, request.VersionIdMarker) = (first.NextKeyMarker, first.NextVersionIdMarker);
        var second = await client.ListVersionsAsync(request, TestContext.Current.CancellationToken);

        first.IsTruncated.Should().BeTrue();
        first.Versions.Concat(second.Versions).Select(version => (version.Key, version.IsDeleteMarker == true, version.IsLatest, version.Size))
            .Should().Equal(("a", true, true, null), ("a", false, false, 2), ("a", false, false, 1), ("b", false, true, 3));
        (await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "versions" }, TestContext.Current.CancellationToken))
            .S3Objects.Select(entry => entry.Key).Should().Equal("b");
    }

    [Fact]
    public async Task Need_the_permission_to_list()
    {
        accounts.Source.AddBucket("closed").With("a");
        using var reader = accounts.S3(accounts.Source.AddUser("listless", S3Fixture.Allow("arn:aws:s3:::closed/*", "s3:GetObject")));

        var listing = () => reader.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "closed" }, TestContext.Current.CancellationToken);

        var error = (await listing.Should().ThrowAsync<AmazonS3Exception>()).Which;
        error.ErrorCode.Should().Be("AccessDenied");
        error.Message.Should().Contain("s3:ListBucket");
        error.RequestId.Should().NotBeNullOrEmpty();
    }

    private async Task<List<ListObjectsV2Response>> Pages(ListObjectsV2Request request)
    {
        var pages = new List<ListObjectsV2Response>();
        do
        {
            pages.Add(await client.ListObjectsV2Async(request, TestContext.Current.CancellationToken));
            request.ContinuationToken = pages[^1].NextContinuationToken;
        }
        while (pages[^1].IsTruncated == true);
        return pages;
    }
}

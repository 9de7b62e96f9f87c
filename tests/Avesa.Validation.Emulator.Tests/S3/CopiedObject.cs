using Amazon.S3;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.S3;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")]
public sealed class CopiedObject : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonS3Client production;
    private readonly Bucket source;
    private readonly Bucket target;

    public CopiedObject(TwoAccounts accounts)
    {
        this.accounts = accounts;
        production = accounts.S3(TwoAccounts.ProductionKey);
        source = accounts.Source.AddBucket("copied-from");
        source.Policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::987654321098:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::copied-from/*"}]}
            """;
        target = accounts.Production.AddBucket("copied-to");
    }

    [Fact]
    public async Task Crosses_accounts_with_content_and_metadata()
    {
        source.Objects.Put(S3Fixture.Stored("a/é +.txt") with { ContentType = "text/plain", Metadata = new Dictionary<string, string> { ["tenant"] = "acme" } });

        var copy = await production.CopyObjectAsync("copied-from", "a/é +.txt", "copied-to", "b", TestContext.Current.CancellationToken);

        var stored = target.Objects.Find("b")!;
        copy.ETag.Should().Be($"\"{stored.ETag}\"");
        (stored.Content(), stored.ContentType).Should().BeEquivalentTo((S3Fixture.Stored("a/é +.txt").Content(), "text/plain"));
        stored.Metadata.Should().Contain("tenant", "acme");
    }

    [Fact]
    public async Task Is_one_piece_even_if_its_source_was_multipart()
    {
        var multipart = S3Fixture.Stored("multipart") with
        {
            ETag = "0123456789abcdef0123456789abcdef-2",
            Parts = 2,
            Checksums = new Dictionary<string, string> { ["CRC32"] = "AAAAAA==-2" },
        };
        source.Objects.Put(multipart);

        await production.CopyObjectAsync("copied-from", "multipart", "copied-to", "multipart", TestContext.Current.CancellationToken);

        var stored = target.Objects.Find("multipart")!;
        stored.ETag.Should().Be(S3Fixture.Stored("multipart").ETag);
        stored.Parts.Should().BeNull();
        stored.Checksums.Keys.Should().Equal("CRC32");
        stored.Checksums["CRC32"].Should().NotContain("-");
    }

    [Fact]
    public async Task Is_refused_above_5_gigabytes()
    {
        source.Objects.Put(S3Fixture.Stored("huge") with { Size = (5L * 1024 * 1024 * 1024) + 1 });

        var error = await Refused("huge", "copied-to");

        error.ErrorCode.Should().Be("InvalidRequest");
        error.Message.Should().Be("The specified copy source is larger than the maximum allowable size for a copy source: 5368709120");
    }

    [Fact]
    public async Task Is_refused_without_a_permission_on_either_side()
    {
        source.With("a");
        accounts.Source.AddBucket("not-ours");
        (await Refused("a", "not-ours")).ErrorCode.Should().Be("AccessDenied");

        source.Policy = null;
        (await Refused("a", "copied-to")).ErrorCode.Should().Be("AccessDenied");
    }

    [Fact]
    public async Task Onto_itself_must_change_something()
    {
        using var owner = accounts.S3();
        source.With("self");

        var copying = () => owner.CopyObjectAsync("copied-from", "self", "copied-from", "self", TestContext.Current.CancellationToken);

        (await copying.Should().ThrowAsync<AmazonS3Exception>()).Which.Message.Should().StartWith("This copy request is illegal");
    }

    private async Task<AmazonS3Exception> Refused(string key, string bucket)
    {
        var copying = () => production.CopyObjectAsync("copied-from", key, bucket, key, TestContext.Current.CancellationToken);

        return (await copying.Should().ThrowAsync<AmazonS3Exception>()).Which;
    }
}

using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class EverythingThatMoved : IAsyncLifetime
{
    private const string Acme = """{"tenant_id":{"S":"acme"},"service_table":{"S":"crm#tickets"}}""";

    private readonly ReconcileProgram avesa = new();

    public async ValueTask InitializeAsync()
    {
        await avesa.InitializeAsync();
        avesa.Tables("TenantServices", [Acme], [Acme]);
        avesa.Tables("LastUpdated", [Acme], [Acme]);
        foreach (var name in (string[])["LastUpdated-prod", "LastUpdated"])
        {
            var account = name.EndsWith("-prod", StringComparison.Ordinal) ? avesa.Source : avesa.Production;
            account.Tables.Remove(name, out _);
            account.AddSortedTable(name, Acme);
        }

        avesa.Source.AddBucket("data-storage-msp").Objects.Put(Arranged.Stored("acme/raw/1.parquet", "content"));
        avesa.Production.AddBucket("data-storage-msp-prod").Objects.Put(Arranged.Stored("acme/raw/1.parquet", "content"));
        avesa.Source.AddSecret("tenant/acme/prod");
        avesa.Production.AddSecret("tenant/acme/prod");
    }

    public ValueTask DisposeAsync() => avesa.DisposeAsync();

    [Fact]
    public async Task Is_compared_where_nothing_is_named()
    {
        var (code, output, _) = await avesa.Run();

        code.Should().Be(0, output);
        output.Should().Be(
            """
            equal      All 1 items of TenantServices-prod and TenantServices are equal, item by item and type by type, and there are no others.
            equal      All 1 items of LastUpdated-prod and LastUpdated are equal, item by item and type by type, and there are no others.
            equal      All 1 objects of s3://data-storage-msp and s3://data-storage-msp-prod are equal, by size and ETag (tags, old versions and delete markers not compared; storage classes the same), and there are no others. The metadata of all 1 objects of s3://data-storage-msp and s3://data-storage-msp-prod are the same: type, encoding, language, disposition, caching, expiry, redirect and the users' own; tags, access lists and locks not compared.
            equal      All 1 secrets of the current values of tenant/{tenant_id}/prod in both accounts are equal, compared by a keyed hash of text or bytes, and there are no others.
            EQUAL: 4 compared, 4 equal, 0 different, 0 unproven.

            """.ReplaceLineEndings("\n"));
        avesa.Differences.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2 compared", "--table")]
    [InlineData("1 compared", "--bucket")]
    [InlineData("1 compared", "--secrets")]
    [InlineData("2 compared", "--bucket", "--secrets")]
    [InlineData("2 compared", "--table", "LastUpdated", "--bucket", "data-storage-msp-prod")]
    public async Task Is_narrowed_to_what_is_named(string compared, params string[] asked)
    {
        var (code, output, _) = await avesa.Run(asked);

        code.Should().Be(0, output);
        output.Should().Contain($"EQUAL: {compared}, ");
    }

    [Theory]
    [InlineData("--bucket", "a=b=c", "--bucket is 'a=b=c'")]
    [InlineData("--secrets", "tenant/acme", "--secrets is 'tenant/acme': 'tenant/acme' needs exactly one placeholder")]
    [InlineData("--metadata", "many", "--metadata is 'many': a number from 0 to 1000000 is expected.")]
    [InlineData("--floor", "looks", "--floor is 'looks': size, etag, checksum or content is expected.")]
    public async Task Is_not_narrowed_to_what_is_no_name(string option, string name, string problem)
    {
        var (code, output, error) = await avesa.Run(option, name);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(problem);
    }

    [Fact]
    public async Task Is_not_compared_twice()
    {
        var (code, _, error) = await avesa.Run("--table", "LastUpdated", "--table", "LastUpdated-prod=LastUpdated");

        code.Should().Be(2);
        error.Should().Contain("avesa: LastUpdated-prod and LastUpdated is asked for 2 times: once is enough.");
    }

    [Fact]
    public async Task Is_compared_no_more_weakly_than_asked_for()
    {
        avesa.Variables["AVESA_CONTENT_BYTES"] = "0";

        (await avesa.Run("--bucket", "--floor", "Content")).Output.Should().StartWith("unproven   1 objects of s3://data-storage-msp and s3://data-storage-msp-prod could only be compared by size");
    }

    [Fact]
    public async Task Differs_where_the_metadata_of_an_object_do_and_they_were_asked_for()
    {
        avesa.Production.Buckets["data-storage-msp-prod"].Objects.Put(Arranged.Stored("acme/raw/1.parquet", "content") with { ContentType = "text/csv" });

        var (code, output, _) = await avesa.Run("--bucket");

        code.Should().Be(1, output);
        output.Should().StartWith("different  The metadata of 1 of all 1 objects of ").And.Contain("- s3://data-storage-msp-prod/acme/raw/1.parquet: expected the source's metadata, found another Content-Type.");
        avesa.Differences.Select(one => $"{one.GetProperty("side")} {one.GetProperty("kind")} {one.GetProperty("paths")}").Should().Equal("changed object [\"Content-Type\"]");
        (await avesa.Run("--bucket", "--metadata", "0")).Output.Should().Contain("(metadata, tags, old versions and delete markers not compared; ").And.StartWith("equal ");
    }

    [Fact]
    public async Task Is_unproven_where_metadata_are_refused_and_says_what_it_knows_of_the_objects()
    {
        avesa.OnCall = call =>
        {
            if (call.Operation == "HeadObject")
            {
                throw new AwsError("AccessDenied", "Access Denied", 403);
            }
        };

        var (code, output, _) = await avesa.Run("--bucket");
        (code, output).Should().Match<(int Code, string Output)>(ran => ran.Code == 3 && ran.Output.Contains("s3:GetObject"));

        avesa.Production.Buckets["data-storage-msp-prod"].Objects.Put(Arranged.Stored("extra", "1"));
        avesa.Source.Buckets["data-storage-msp"].Objects.Put(Arranged.Stored("acme/raw/1.parquet", "contents"));
        (await avesa.Run("--bucket", "--metadata", "0")).Code.Should().Be(3, "what differs cannot be looked at again either");
    }

    [Fact]
    public async Task Is_told_in_full_where_each_differs()
    {
        avesa.Production.Tables["TenantServices"].Put((JsonObject)JsonNode.Parse("""{"tenant_id":{"S":"new"}}""")!);
        avesa.Production.Buckets["data-storage-msp-prod"].Objects.Put(Arranged.Stored("acme/raw/1.parquet", "contents"));
        avesa.Production.Secrets.Remove("tenant/acme/prod", out _);

        var (code, output, _) = await avesa.Run();

        code.Should().Be(1);
        output.Should().Contain("- TenantServices {").And.Contain("- s3://data-storage-msp-prod/acme/raw/1.parquet: ").And.Contain("- tenant/acme/prod: expected in production, found only in the source.")
            .And.Contain("DIFFERENT: 4 compared, 1 equal, 3 different, 0 unproven. 3 differences are in ");
        avesa.Differences.Select(one => $"{one.GetProperty("side")} {one.GetProperty("kind")} {one.GetProperty("state")}")
            .Should().Equal("extra item settled", "changed object settled", "missing secret settled");
    }

    [Fact]
    public async Task Is_unproven_where_a_read_is_refused_and_the_rest_is_compared()
    {
        avesa.OnCall = call =>
        {
            if (call.Operation == "GetSecretValue")
            {
                throw new AwsError("AccessDeniedException", "User is not authorized to perform: secretsmanager:GetSecretValue", 400);
            }
        };

        var (code, output, _) = await avesa.Run();

        code.Should().Be(3);
        output.Should().Contain("\nunproven   The ").And.Contain("secretsmanager:GetSecretValue").And.Contain("UNPROVEN: 4 compared, 3 equal, 0 different, 1 unproven.");
    }

    [Fact]
    public async Task Is_only_read()
    {
        await avesa.Run();

        avesa.Calls.Select(call => call.Operation).Distinct().Should().BeSubsetOf(
            ["GetCallerIdentity", "DescribeTable", "Scan", "BatchGetItem", "ListObjectsV2", "HeadObject", "HeadBucket", "GetBucketLocation", "ListSecrets", "GetSecretValue"]);
    }
}

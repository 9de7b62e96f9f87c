using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class DifferencesThatAreWritten : IAsyncLifetime
{
    private const string Hostile = "a\u202Ebc\n\"\\'é日 \u001B[31m##[error]";

    private readonly ReconcileProgram avesa = new();

    public ValueTask InitializeAsync() => avesa.InitializeAsync();

    public ValueTask DisposeAsync() => avesa.DisposeAsync();

    [Fact]
    public async Task Of_items_have_the_key_as_typed_JSON_the_paths_and_two_digests()
    {
        avesa.Tables(
            "TenantServices",
            ["""{"tenant_id":{"S":"acme"},"plan":{"M":{"seats":{"N":"1"},"name":{"S":"hunter2"}}}}"""],
            ["""{"tenant_id":{"S":"acme"},"plan":{"M":{"seats":{"N":"2"},"name":{"S":"hunter2"}}}}"""]);

        await avesa.Run("--table");

        var line = avesa.Differences.Should().ContainSingle().Subject;
        $"{line.GetProperty("key")}".Should().Be("""{"tenant_id":{"S":"acme"}}""");
        line.GetProperty("paths").EnumerateArray().Select(path => path.GetString()).Should().Equal("plan.seats");
        $"{line.GetProperty("source").GetProperty("account")} {line.GetProperty("source").GetProperty("region")} {line.GetProperty("source").GetProperty("name")}".Should().Be("123456789012 us-east-1 TenantServices-prod");
        $"{line.GetProperty("production").GetProperty("account")} {line.GetProperty("production").GetProperty("name")}".Should().Be("987654321098 TenantServices");
        Digest(line, "source").Should().MatchRegex("^[0-9a-f]{32}$").And.NotBe(Digest(line, "production"));
        $"{line.GetProperty("digests")}".Should().Be("keyed");
        line.GetProperty("ageSeconds").GetDouble().Should().BeGreaterThanOrEqualTo(1, "it was looked at twice, a second apart");
        $"{line}".Should().NotContain("hunter2").And.NotContain("\"value\"");
    }

    [Fact]
    public async Task Of_another_run_have_other_digests()
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"}}"""], ["""{"tenant_id":{"S":"zeta"}}"""]);

        await avesa.Run("--table");
        var first = avesa.Differences;
        await avesa.Run("--table");

        first.Select(line => $"{line.GetProperty("side")} {Digest(line, "source") is null} {Digest(line, "production") is null}").Should().Equal("missing False True", "extra True False");
        avesa.Differences.Select(line => Digest(line, "source")).Should().NotIntersectWith(first.Select(line => Digest(line, "source")).OfType<string>());
    }

    [Fact]
    public async Task Of_objects_have_their_ETags_and_sizes()
    {
        var (source, production) = (avesa.Source.AddBucket("data-storage-msp"), avesa.Production.AddBucket("data-storage-msp-prod"));
        source.Objects.Put(Arranged.Stored("a", "same size"));
        production.Objects.Put(Arranged.Stored("a", "SAME SIZE"));
        source.Objects.Put(Arranged.Stored("b", "short"));
        production.Objects.Put(Arranged.Stored("b", "shorter"));
        source.Objects.Put(Arranged.Stored("c/日本 &.parquet", "missing"));

        await avesa.Run("--bucket");

        avesa.Differences.Select(line => $"{line.GetProperty("side")} {line.GetProperty("key").GetProperty("Key").GetString()} [{string.Join(' ', line.GetProperty("paths").EnumerateArray())}]")
            .Should().Equal("changed a [content]", "changed b [size]", "missing c/日本 &.parquet []");
        avesa.Differences.Select(line => $"{line.GetProperty("source").GetProperty("size")} {line.GetProperty("production").GetProperty("size")}").Should().Equal("9 9", "5 7", "7 ");
        avesa.Differences.Should().OnlyContain(line => $"{line.GetProperty("digests")}" == "etag" && Digest(line, "source")!.Length == 32);
        Digest(avesa.Differences[2], "production").Should().BeNull();
    }

    [Fact]
    public async Task Of_secrets_have_names_and_digests_that_are_worth_nothing_elsewhere()
    {
        avesa.Source.AddSecret("tenant/acme/prod", "hunter2");
        avesa.Production.AddSecret("tenant/acme/prod", "hunter3");

        await avesa.Run("--secrets");

        var line = avesa.Differences.Should().ContainSingle().Subject;
        $"{line.GetProperty("key")}".Should().Be("""{"SecretId":"tenant/acme/prod"}""");
        Digest(line, "source").Should().HaveLength(64).And.NotBe(Digest(line, "production"));
        $"{line}".Should().NotContain("hunter");
    }

    [Fact]
    public async Task Of_a_table_and_a_bucket_that_production_lacks_name_them_whole()
    {
        avesa.Source.AddTableWith("TenantServices-prod", """{"tenant_id":{"S":"acme"}}""");
        avesa.Source.AddBucket("data-storage-msp");

        await avesa.Run("--table", "TenantServices", "--bucket");

        avesa.Differences.Select(line => $"{line.GetProperty("side")} {line.GetProperty("kind")} {line.GetProperty("key")}")
            .Should().Equal("""missing table {"TableName":"TenantServices"}""", """missing bucket {"Bucket":"data-storage-msp-prod"}""");
    }

    [Fact]
    public async Task Escape_what_an_account_made_up()
    {
        var item = $$$"""{"tenant_id":{"S":{{{JsonSerializer.Serialize(Hostile)}}}}}""";
        avesa.Tables("TenantServices", [item, """{"tenant_id":{"S":"acme"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);

        var (_, output, _) = await avesa.Run("--table", "TenantServices");

        avesa.Differences.Should().ContainSingle().Which.GetProperty("key").GetProperty("tenant_id").GetProperty("S").GetString().Should().Be(Hostile);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(avesa.Output, "differences.ndjson"), TestContext.Current.CancellationToken);
        bytes.Should().OnlyContain(one => one == '\n' || (one >= 0x20 && one < 0x7F));
        output.Should().NotContain("\u202E").And.NotContain("\u001B").And.NotContain("##[");
    }

    [Fact]
    public async Task Show_items_only_where_they_were_asked_for_and_only_to_this_user()
    {
        const string Odd = """{"tenant_id":{"S":"acme"},"b":{"B":"AAE="},"f":{"BOOL":true},"l":{"L":[{"N":"1.50"},{"NULL":true},{"M":{}}]},"n":{"N":"7"},"s":{"NS":["3","2"]},"t":{"SS":["y","x"]}}""";
        avesa.Tables("TenantServices", [Odd, """{"tenant_id":{"S":"zeta"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);

        await avesa.Run("--table", "TenantServices", "--values");

        avesa.Differences.Select(line => $"{line.GetProperty("source").GetProperty("value")}").Should().Equal(
            """{"b":{"B":"AAE="},"f":{"BOOL":true},"l":{"L":[{"N":"15e-1"},{"NULL":true},{"M":{}}]},"n":{"N":"7"},"s":{"NS":["2","3"]},"t":{"SS":["x","y"]},"tenant_id":{"S":"acme"}}""",
            """{"tenant_id":{"S":"zeta"}}""");
        $"{avesa.Differences[0].GetProperty("production").GetProperty("value")}".Should().Be("""{"tenant_id":{"S":"acme"}}""");
        avesa.Differences[1].GetProperty("production").TryGetProperty("value", out _).Should().BeFalse("there is nothing");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(avesa.Output, "differences.ndjson")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("put", 1)]
    [InlineData("refused", 1)]
    public async Task Show_no_item_that_is_no_longer_what_was_compared(string meanwhile, int code)
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"},"n":{"N":"1"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);
        var reads = 0;
        avesa.OnCall = call =>
        {
            // Two looks at both sides come before.
            if (call.Operation == "BatchGetItem" && Interlocked.Increment(ref reads) > 4)
            {
                if (meanwhile == "refused")
                {
                    throw new AwsError("AccessDeniedException", "User is not authorized to perform: dynamodb:BatchGetItem", 400);
                }

                avesa.Source.Tables["TenantServices-prod"].Put((JsonObject)JsonNode.Parse("""{"tenant_id":{"S":"acme"},"n":{"N":"2"}}""")!);
            }
        };

        (await avesa.Run("--table", "TenantServices", "--values")).Should().Match<(int Code, string Output, string)>(ran =>
            ran.Code == code && ran.Output.Contains("Their values could not be read once more: ") == (meanwhile == "refused"));
        avesa.Differences.Should().ContainSingle().Which.GetProperty("source").TryGetProperty("value", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Of_an_earlier_run_are_gone_before_the_first_call()
    {
        Directory.CreateDirectory(avesa.Output);
        await File.WriteAllTextAsync(Path.Combine(avesa.Output, "differences.ndjson"), "of yesterday\n", TestContext.Current.CancellationToken);
        avesa.Variables["AVESA_PRODUCTION_PROFILE"] = "nobody";

        (await avesa.Run()).Code.Should().Be(3);
        avesa.Differences.Should().BeEmpty();
    }

    [Fact]
    public async Task Need_a_folder_that_can_be_written_to()
    {
        await File.WriteAllTextAsync(avesa.At("output"), "a file", TestContext.Current.CancellationToken);

        var (code, _, error) = await avesa.Run();

        code.Should().Be(2);
        error.Should().Contain($"avesa: The differences cannot be written to {avesa.Output} (--output): ");
        avesa.Calls.Should().BeEmpty();
    }

    private static string? Digest(JsonElement line, string side) => line.GetProperty(side).GetProperty("digest").GetString();
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Avesa.Validation.Cli;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Reconcile;

/// <summary>docs/differences.schema.json and docs/reconcile.md, beside what this suite writes.</summary>
public sealed class DocumentedDifferences : IAsyncLifetime
{
    private static readonly string Schema = Repository.At("docs", "differences.schema.json");
    private static readonly JsonObject Definitions = JsonNode.Parse(File.ReadAllText(Schema))!["$defs"]!.AsObject();
    private static readonly string Text = File.ReadAllText(Repository.At("docs", "reconcile.md"));

    private readonly ReconcileProgram avesa = new();

    public ValueTask InitializeAsync() => avesa.InitializeAsync();

    public ValueTask DisposeAsync() => avesa.DisposeAsync();

    [Theory]
    [InlineData(typeof(DataDifference))]
    [InlineData(typeof(DataSide))]
    public void Have_the_members_of_their_record_and_no_other(Type record)
    {
        var definition = Definitions[record.Name]!;
        var members = record.GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).ToList();

        definition["properties"]!.AsObject().Select(property => property.Key).Should().BeEquivalentTo(members);
        definition["required"]!.AsArray().Select(name => name!.GetValue<string>()).Should().BeEquivalentTo(members.Except(["value"]));
        definition["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public void Have_the_words_of_the_closed_sets()
    {
        Words("side").Should().Equal(WordsOf<DifferenceSide>());
        Words("kind").Should().Equal(WordsOf<DataKind>());
        Words("state").Should().Equal(WordsOf<DifferenceState>());
        Words("digests").Should().Equal(WordsOf<DigestKind>());
        Definitions["DataDifference"]!["properties"]!["schema"]!["const"]!.GetValue<string>().Should().Be(DataDifference.CurrentSchema);
    }

    [Theory]
    [InlineData(ExitCode.Equal, "equal")]
    [InlineData(ExitCode.Different, "different")]
    [InlineData(ExitCode.Usage, "the command line or a setting is wrong, and nothing was called")]
    [InlineData(ExitCode.Unproven, "unproven: no difference was found, but not everything was compared")]
    public void Have_the_exit_codes_of_the_help(int code, string meaning)
    {
        Text.Should().Contain($"| {code} | {meaning}");
        ExitCode.ReconcileHelp.Should().Contain($"{code} {meaning}");
    }

    [Fact]
    public async Task Are_valid_by_the_schema_in_every_kind_and_so_is_the_example_and_not_when_they_are_wrong()
    {
        Assert.SkipUnless(Script.Has("node"), "There is no Node.js.");
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "node", "node_modules", "ajv-formats")), "The validator is not installed: npm ci --prefix tests/node");
        ArrangeEveryKind();
        var (code, output, _) = await avesa.Run("--table", "TenantServices", "--table", "Gone", "--bucket", "--bucket", "data-storage-msp", "--bucket", "no-bucket=nowhere", "--secrets", "tenant/{tenant_id}/prod", "--values");
        code.Should().Be(1, output);
        var example = avesa.At("example.ndjson");
        var wrong = avesa.At("wrong.ndjson");
        var written = Path.Combine(avesa.Output, "differences.ndjson");
        await File.WriteAllLinesAsync(example, Text.Split('\n').Where(line => line.StartsWith($$"""{"schema":"{{DataDifference.CurrentSchema}}",""", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(wrong, (await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken)).Replace("\"extra\"", "\"superfluous\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        avesa.Differences.Select(line => $"{line.GetProperty("kind")} {line.GetProperty("side")}").Distinct().Should()
            .Contain(["item missing", "item extra", "item changed", "object missing", "object changed", "secret missing", "secret changed", "table missing", "bucket missing"]);
        avesa.Differences.Select(line => line.GetProperty("source").TryGetProperty("value", out _)).Should().Contain(true);
        (await File.ReadAllLinesAsync(example, TestContext.Current.CancellationToken)).Should().ContainSingle();
        (await Validate(written, example)).Should().Be((0, "2 files are valid.\n"));
        (await Validate(wrong)).Should().Match<(int Code, string Output)>(ran => ran.Code == 1 && ran.Output.Contains("/side: must be equal to one of the allowed values"));
    }

    [Fact]
    public async Task Are_repaired_by_the_lines_of_the_documentation_whatever_the_keys_are()
    {
        Assert.SkipUnless(Script.Has("jq") && Script.Has("aws") && Script.Has("bash"), "There is no jq, aws or bash.");
        ArrangeEveryKind();
        var script = avesa.At("repair.sh");
        await File.WriteAllTextAsync(script, Text.Split("```bash\n")[1].Split("```")[0], TestContext.Current.CancellationToken);
        await avesa.Run("--table", "TenantServices", "--bucket");

        var repaired = await Script.Run("bash", [script, Path.Combine(avesa.Output, "differences.ndjson")], avesa.At(""), new Dictionary<string, string>
        {
            ["AWS_SHARED_CREDENTIALS_FILE"] = avesa.Variables["AWS_SHARED_CREDENTIALS_FILE"],
            ["AWS_CONFIG_FILE"] = avesa.At("none"),
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["SOURCE"] = "avesa-source",
            ["MIGRATOR"] = "avesa-production",
        });

        repaired.ExitCode.Should().Be(0, repaired.Error);
        await avesa.Run("--table", "TenantServices", "--bucket");
        avesa.Differences.Select(line => $"{line.GetProperty("side")} {line.GetProperty("kind")}").Should().Equal(["extra item"], "it deletes nothing");
    }

    private void ArrangeEveryKind()
    {
        avesa.Tables(
            "TenantServices",
            ["""{"tenant_id":{"S":"a'; $(touch x) \"\\ é\n"},"n":{"N":"1.5"}}""", """{"tenant_id":{"S":"changed"},"n":{"N":"15"}}"""],
            ["""{"tenant_id":{"S":"changed"},"n":{"N":"16"}}""", """{"tenant_id":{"S":"extra"}}"""]);
        avesa.Source.AddTableWith("Gone", """{"tenant_id":{"S":"acme"}}""");
        var (source, production) = (avesa.Source.AddBucket("data-storage-msp"), avesa.Production.AddBucket("data-storage-msp-prod"));
        avesa.Source.AddBucket("no-bucket");
        source.Objects.Put(Arranged.Stored("raw/ $(x) '&+ 日本?#%2F.parquet", "missing"));
        source.Objects.Put(Arranged.Stored("changed", "one"));
        production.Objects.Put(Arranged.Stored("changed", "other"));
        avesa.Source.AddSecret("tenant/missing/prod", "hunter2");
        avesa.Source.AddSecret("tenant/changed/prod", "hunter2");
        avesa.Production.AddSecret("tenant/changed/prod", "hunter3");

        // Who copies has to be let in by the source.
        source.Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::987654321098:user/administrator"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data-storage-msp/*"}]}""";
    }

    private static async Task<(int Code, string Output)> Validate(params string[] files)
    {
        var ran = await Script.Run("node", ["validate-json.mjs", Schema, .. files], Repository.At("tests", "node"));
        ran.Error.Should().BeEmpty();
        return (ran.ExitCode, ran.Output);
    }

    private static IEnumerable<string?> Words(string member) => Definitions["DataDifference"]!["properties"]![member]!["enum"]!.AsArray().Select(word => word?.GetValue<string>());

    private static IEnumerable<string> WordsOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);
}

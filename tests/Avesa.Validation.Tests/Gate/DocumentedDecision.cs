using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Avesa.Validation.Cli;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Workflows;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

/// <summary>docs/decision.schema.json and docs/decision.md, beside the decisions that this suite writes.</summary>
public sealed class DocumentedDecision : IDisposable
{
    private static readonly string Schema = Repository.At("docs", "decision.schema.json");
    private static readonly JsonObject Definitions = JsonNode.Parse(File.ReadAllText(Schema))!["$defs"]!.AsObject();
    private readonly GateFolder folder = new();

    public static TheoryData<Type> Records =>
    [
        typeof(Decision), typeof(RunEnvelope), typeof(AccountEvidence), typeof(GivenSetting), typeof(PhaseDecision), typeof(DecisionReason), typeof(ControlCounts), typeof(FactCounts),
        typeof(PlannedNight), typeof(TimelineStep), typeof(UsedWaiver), typeof(DecisionEntry), typeof(Finding),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Has_the_members_of_its_record_and_no_other(Type record)
    {
        var definition = Definitions[record.Name]!;
        var members = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).ToList();

        definition["properties"]!.AsObject().Select(property => property.Key).Should().Equal(members, "the schema is read beside the file");
        definition["required"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal(members);
        definition["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Allows_null_where_its_record_does(Type record)
    {
        var nullability = new NullabilityInfoContext();
        var properties = Definitions[record.Name]!["properties"]!.AsObject();

        properties.Where(property => AllowsNull(property.Value!)).Select(property => property.Key).Should().Equal(
            record.GetProperties().Where(member => nullability.Create(member).ReadState == NullabilityState.Nullable).Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)));
    }

    [Fact]
    public void Has_a_definition_for_every_record_and_nothing_else() =>
        Definitions.Select(definition => definition.Key).Except(["FactState", "Hour", "Count", "Digest"]).Should().BeEquivalentTo(Records.Select(row => row.Data.Name));

    [Fact]
    public void Has_the_words_of_the_closed_sets()
    {
        Words(Definitions["FactState"]!).Should().Equal(WordsOf<FactState>());
        Words(Definitions["PhaseDecision"]!["properties"]!["decision"]!).Should().Equal(WordsOf<Outcome>());
        Words(Definitions["PhaseDecision"]!["properties"]!["phase"]!).Should().Equal(Phase.All);
        Words(Definitions["DecisionEntry"]!["properties"]!["phases"]!["items"]!).Should().Equal(Phase.All);
        Words(Definitions["PlannedNight"]!["properties"]!["day"]!).Should().Equal(Enum.GetNames<DayOfWeek>());
        Words(Definitions["DecisionEntry"]!["properties"]!["proof"]!).Should().Equal([.. Enum.GetNames<Proof>().Select(name => name.ToLowerInvariant()), null]);
        Definitions["Decision"]!["properties"]!["schema"]!["const"]!.GetValue<string>().Should().Be(Decision.CurrentSchema);
    }

    [Fact]
    public async Task Is_valid_by_the_schema_in_every_state_and_not_when_it_is_wrong()
    {
        Assert.SkipUnless(Script.Has("node"), "There is no Node.js.");
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "node", "node_modules", "ajv-formats")), "The validator is not installed: npm ci --prefix tests/node");

        var states = Enum.GetValues<FactState>().Select((state, index) => Fact($"PRE-{index:00}", $"{state}").Standing(state)).ToArray();
        var whole = folder.Write(Of(Envelope, [Waiver(states[2])], states) with { Night = NightOfADecision.Planned }, "whole.json");
        var begun = folder.Write(Decisions.Incomplete(Envelope with { Commit = null, Filter = null, EndedAt = null, UsableUntil = null, Accounts = [Account("source", SourceId) with { Account = null, Caller = null, ClockSkewSeconds = null }] }), "begun.json");
        var wrong = folder.Write((await File.ReadAllTextAsync(whole, TestContext.Current.CancellationToken)).Replace("\"did-not-run\"", "\"absent\"", StringComparison.Ordinal), "wrong.json");

        (await Validate(whole, begun)).Should().Be((0, "2 files are valid.\n"));
        (await Validate(wrong)).Should().Match<(int Code, string Output)>(ran => ran.Code == 1 && ran.Output.Contains("/entries/4/state: must be equal to one of the allowed values"));
    }

    [Fact]
    public async Task Is_verified_by_the_lines_of_the_documentation()
    {
        Assert.SkipUnless(Script.Has("python3"), "There is no Python.");

        var hostile = "\"quoted\" \\ \b\f\n\r\t\u0001\u001F\u007F\u0080 é 日本 😀 \u2028 <script> '&+ \uFFFE";
        var whole = folder.Write(Of(
            Envelope with { Accounts = [Account("source", SourceId) with { ClockSkewSeconds = -0.0001 }, Account("production", ProductionId) with { ClockSkewSeconds = 1.5 }] },
            [Waiver(Secrets)],
            Tables.Broken(hostile) with { Text = hostile, Milliseconds = long.MaxValue },
            Items with { At = Now.AddSeconds(-0.5) },
            Secrets.Standing(FactState.Waived)) with
        { Night = NightOfADecision.Planned });
        var changed = folder.Write((await File.ReadAllTextAsync(whole, TestContext.Current.CancellationToken)).Replace("Migrate it again.", "Nothing.", StringComparison.Ordinal), "changed.json");
        var lines = folder.Write((await File.ReadAllTextAsync(Repository.At("docs", "decision.md"), TestContext.Current.CancellationToken)).Split("```python\n")[1].Split("```")[0], "verify.py");

        var verified = await Script.Run("python3", [lines, whole], Repository.Root);
        verified.Error.Should().BeEmpty();
        verified.Output.Should().Be("as its run wrote it\n");
        (await Script.Run("python3", [lines, changed], Repository.Root)).Error.Should().Contain("AssertionError: the tables are there was changed");
    }

    [Theory]
    [InlineData(ExitCode.Go, "GO")]
    [InlineData(ExitCode.NoGo, "NO-GO")]
    [InlineData(ExitCode.Usage, "the command line is wrong")]
    [InlineData(ExitCode.Unusable, "the evidence may not be used: missing, unreadable, incomplete, stale, edited or foreign")]
    public void Has_the_exit_codes_of_the_help(int code, string meaning)
    {
        File.ReadAllText(Repository.At("docs", "decision.md")).Should().Contain($"| {code} | {meaning}");
        ExitCode.Help.Should().Contain($"{code} {meaning}");
    }

    private static async Task<(int Code, string Output)> Validate(params string[] files)
    {
        var ran = await Script.Run("node", ["validate-json.mjs", Schema, .. files], Repository.At("tests", "node"));
        ran.Error.Should().BeEmpty();
        return (ran.ExitCode, ran.Output);
    }

    private static bool AllowsNull(JsonNode property) =>
        property["anyOf"] is JsonArray ways && ways.Any(way => way!["type"]?.GetValue<string>() == "null") || property["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null") || property["enum"] is JsonArray words && words.Contains(null);

    private static IEnumerable<string?> Words(JsonNode definition) => definition["enum"]!.AsArray().Select(word => word?.GetValue<string>());

    private static IEnumerable<string> WordsOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    public void Dispose() => folder.Dispose();
}

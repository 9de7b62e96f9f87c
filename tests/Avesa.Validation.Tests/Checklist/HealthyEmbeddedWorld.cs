using System.Text.Json;
using System.Text.RegularExpressions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed partial class HealthyEmbeddedWorld(HealthyRun healthy) : IClassFixture<HealthyRun>
{
    private static IReadOnlyList<Control> Planned { get; } = FeatureCatalogue.Controls(Repository.At("features"));

    private static readonly string[] RestingOnFile = ["deploy-production.yml", "decision.json"];

    [Fact]
    public void Is_green_every_scenario_and_every_control()
    {
        healthy.Run.ExitCode.Should().Be(0, healthy.Run.Console);
        healthy.Run.Count(HealthyRun.Trx, "passed").Should().Be(healthy.Run.Count(HealthyRun.Trx, "total")).And.BeGreaterThan(40);
        healthy.Run.Verdicts.Should().HaveCount(Planned.Count).And.OnlyContain(control => control.Value == (IsWord(control.Key) ? "attested" : "Held"), healthy.Run.Console);
    }

    [Fact]
    public void Reads_like_a_checklist_and_nothing_else()
    {
        var lines = healthy.Run.Console.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        lines.Where(line => !ChecklistLine().IsMatch(line) && !line.StartsWith("Results File: ", StringComparison.Ordinal))
            .Should().Equal(["Starting test execution, please wait..."], healthy.Run.Console);
    }

    [Fact]
    public void Is_decided_in_every_phase_as_a_gate_works_it_out_again()
    {
        healthy.Run.Decision.Decisions.Select(decision => decision.Phase).Should().Equal(Phase.All.Where(phase => Planned.Any(control => control.Facts.Any(fact => fact.Phases.Contains(phase)))));
        foreach (var phase in healthy.Run.Decision.Decisions.Select(decision => decision.Phase))
        {
            var ruling = new Gatekeeper(TimeProvider.System).Judge([Path.Combine(healthy.Run.Output.FullName, "decision.json")], new GateExpectation(phase, "embedded"));
            ruling.Answer.Should().Be(GateAnswer.Go, phase);
        }

        new Gatekeeper(TimeProvider.System).Judge([Path.Combine(healthy.Run.Output.FullName, "decision.json")], new GateExpectation(Phase.PreCutover, "live"))
            .Answer.Should().Be(GateAnswer.Unusable, "emulated accounts prove nothing about real ones");
        healthy.Run.Decision.Entries.Should().HaveCount(Planned.Sum(control => control.Facts.Count)).And.OnlyContain(entry => (entry.Calls.Any() || RestsOnFile(entry.Control)) && entry.Evidence.Any(), "every green line rests on something");
        healthy.Run.Decision.Run.Accounts.Should().HaveCount(4).And.OnlyContain(account => account.Account == account.ExpectedAccount && account.Caller!.StartsWith("arn:aws:iam::"));
        File.ReadAllText(Path.Combine(healthy.Run.Output.FullName, "summary.md")).Should().Contain("GO");
    }

    [Fact]
    public void Was_asked_everything_once()
    {
        var twice = healthy.Run.Calls
            .GroupBy(call => (Identity: $"{call.GetProperty("identity")}", Fingerprint: $"{call.GetProperty("fingerprint")}"))
            .Where(same => same.Count() > 1 && !IsSecondLook([.. same]))
            .Select(same => $"{same.Count()} × {same.First()}");

        healthy.Run.Calls.Should().HaveCountGreaterThan(300);
        twice.Should().BeEmpty("every listing is read once in the run, whoever asks");
    }

    // That the source stands still is shown by reading its tables and listing its bucket once more; and since the cutover both sides differ, and what differs is read again.
    private static bool IsSecondLook(IReadOnlyCollection<JsonElement> same) => same.All(call => (Count: same.Count, Operation: $"{call.GetProperty("operation")}") switch
    {
        (2, "Scan" or "ListObjectsV2") when call.GetProperty("side").ValueEquals("Source") => true,
        ( <= 3, "Scan" or "BatchGetItem" or "HeadObject" or "ListObjectsV2") => $"{call.GetProperty("identity")}".Contains("after-cutover", StringComparison.Ordinal),
        _ => false,
    });

    [Fact]
    public void Names_the_calls_that_each_verdict_rests_on()
    {
        var lines = File.ReadAllLines(Path.Combine(healthy.Run.Output.FullName, "evidence.txt"));

        lines.Where((line, number) => line.StartsWith("    - ", StringComparison.Ordinal) && !line.Contains("(attested)", StringComparison.Ordinal) && !RestingOnFile.Any(file => line.Contains(file, StringComparison.Ordinal)) && !CallsOrNextSentence().IsMatch(lines[number + 1])).Should().BeEmpty();
        lines.Count(line => line.StartsWith("    - ", StringComparison.Ordinal)).Should().BeGreaterThan(60);
    }

    [Fact]
    public void Was_asked_to_change_nothing_but_to_start_the_functions()
    {
        var operations = healthy.Run.Calls.Select(call => $"{call.GetProperty("service")}:{call.GetProperty("operation")}").Distinct();

        operations.Where(operation => !Read().IsMatch(operation)).Should().Equal("lambda:Invoke");
    }

    [Fact]
    public void Started_the_functions_for_one_control_alone_and_asked_whether_it_might_for_another() => healthy.Run.Decision.Entries
        .Where(entry => entry.Calls.Any(call => call.Contains(" lambda:Invoke ", StringComparison.Ordinal) && !call.EndsWith(')')))
        .Select(entry => entry.Control).Distinct().Should().BeEquivalentTo(["PRE-09", "POST-05"], "the latter sends dry runs alone, which is tested beside the guard");

    [Fact]
    public void Had_no_call_refused_by_the_guard_of_reads_or_of_endpoints() => healthy.Run.Calls
        .Where(call => call.GetProperty("outcome").ValueEquals("refused") || call.GetProperty("attempts").GetInt32() == 0)
        .Should().BeEmpty("nothing but reads on loopback was tried at all");

    [Fact]
    public void Found_nothing_to_repair() => File.ReadAllText(Path.Combine(healthy.Run.Output.FullName, "differences.ndjson")).Should().BeEmpty();

    [Fact]
    public void Shows_no_secret_value_anywhere()
    {
        var values = EmulatedSecrets.Values();

        healthy.Run.Calls.Should().Contain(call => call.GetProperty("operation").ValueEquals("GetSecretValue"), "else there was nothing to hide");
        values.Should().HaveCountGreaterThan(100);
        healthy.Run.Output.GetFiles().Select(file => file.Name).Should().Contain(["calls.ndjson", "checklist.html", "checklist.txt", "decision.json", "differences.ndjson", "findings.ndjson", "messages.ndjson", "summary.md"]);
        healthy.Run.Showing(values).Should().BeEmpty();
    }

    // What no account can say: somebody's word.
    // A control is as weak as its weakest fact: RBK-04 rests on a rehearsal too.
    internal static bool IsWord(string control) => control.StartsWith("DOC-", StringComparison.Ordinal) || control is "CUT-07" or "RBK-04";

    private static bool RestsOnFile(string control) => IsWord(control) || control is "CICD-02" or "CUT-05";

    [GeneratedRegex(@"^([A-Z]+-\d\d +(?:Held|attested) +\S.* \(\d+ facts?\)|\d+ controls: \d+ held, 0 broken, 0 unproven(?:; \d+ attested)?|The night of .*|\d\d:\d\d \(at \d\d:\d\d\) .*: (?:held|attested).*|\d+ minutes of the window left, .*|GO      [a-z0-9-]+: (\d+) of \2 controls ran, \d+ facts: \d+ held(?:, \d+ attested)?|Run \S+, embedded world, commit [0-9a-f]{40}; a gate may act on this until .*Z\.)$")]
    private static partial Regex ChecklistLine();

    [GeneratedRegex("^(    - |      rests on: (source|production) )")]
    private static partial Regex CallsOrNextSentence();

    [GeneratedRegex(":(Get|List|Describe|Head|Scan|Query|Lookup|Filter|Simulate|BatchGet|AssumeRole)")]
    private static partial Regex Read();
}

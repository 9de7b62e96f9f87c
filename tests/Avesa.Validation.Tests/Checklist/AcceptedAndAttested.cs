using System.Globalization;
using System.Security.Cryptography;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>Two defects, one of which somebody accepts for some days, and one for which somebody gives their word.</summary>
[Collection(nameof(ChecklistRuns))]
public sealed class AcceptedAndAttested(ChecklistProgram program) : IDisposable
{
    private const string Trx = "accepted.trx";

    // The embedded people's own word counts only where nobody else's is given.
    private static readonly string[] Asked = [Phase.PreCutover, Phase.PostCutover, Phase.PostDeploy];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-accepted-");
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Are_skipped_and_attested_while_both_are_in_force()
    {
        using var run = await Run(expires: now.AddDays(1), attestedAt: now.AddDays(-3));

        run.ExitCode.Should().Be(0, run.Console);
        run.Verdicts["PRE-02"].Should().Be("waived");
        run.Verdicts["POST-06"].Should().Be("attested");
        run.Verdicts.Values.Count(word => word == "Held").Should().Be(HealthyRun.Controls.Count(control => control.Facts.Any(fact => fact.Phases.Any(Asked.Contains))) - 2, run.Console);
        (run.Count(Trx, "total") - run.Count(Trx, "passed")).Should().Be(1, "the waived scenario is skipped, never green");
        run.Decision.Decisions.Should().OnlyContain(decision => decision.Decision == Outcome.Go);
        run.Decision.Waivers.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "OPS-1/PRE-02", Facts = new[] { "The tables arrived unchanged" } });
        run.Decision.Run.UsableUntil.Should().BeOnOrBefore(now.AddDays(1), "what rests on a waiver ends with it");
        var attested = run.Decision.Entries.Single(entry => entry.State == FactState.Attested);
        (attested.Proof, attested.Text).Should().Be(("attested", attested.Evidence.Single()));
        attested.Text.Should().Contain("maria@avesa.example").And.Contain("Not proven by the account: None of TenantServices, LastUpdated was restored");
    }

    [Fact]
    public async Task Are_red_again_and_say_why_when_the_one_has_expired_and_the_other_is_too_old()
    {
        using var run = await Run(expires: now.AddDays(-1), attestedAt: now.AddDays(-91));

        run.ExitCode.Should().Be(1);
        run.Verdicts.Where(control => control.Value != "Held").Should().BeEquivalentTo(new Dictionary<string, string> { ["PRE-02"] = "Broken", ["POST-06"] = "Broken" }, run.Console);
        run.Decision.Decisions.Where(decision => decision.Decision == Outcome.NoGo).Select(decision => decision.Phase).Should().Equal("pre-cutover", "post-cutover", "post-deploy");
        run.Console.Should().Contain("OPS-1/PRE-02 expired").And.Contain("ran out on");
        run.Decision.Waivers.Should().BeEmpty();
    }

    private async Task<ChecklistRun> Run(DateTimeOffset expires, DateTimeOffset attestedAt)
    {
        var evidence = Path.Combine(folder.FullName, "protocol.txt");
        await File.WriteAllTextAsync(evidence, "Restored and compared.");
        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(evidence)));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "waivers.yaml"), $$"""
            waivers:
              - control: PRE-02
                findings:
                  - subject: 'TenantServices {"tenant_id":{"S":"bluepeak"} }'
                    expected: in production
                    observed: only in the source
                owner: ada@avesa.example
                approver: grace@avesa.example
                reason: Bluepeak has left.
                ticket: OPS-1
                start: {{Text(expires.AddDays(-10))}}
                expires: {{Text(expires)}}
            """.Replace("\"} }'", "\"}}'", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "attestations.yaml"), $"""
            attestations:
              - control: POST-06
                statement: a restored table was compared with the original, item by item
                by: maria@avesa.example
                at: {Text(attestedAt)}
                valid-days: 90
                evidence:
                  path: protocol.txt
                  sha256: {digest}
            """);
        var results = Directory.CreateTempSubdirectory("avesa-results-");
        var filter = string.Join('|', Asked.Select(phase => $"Category={phase}"));
        var run = await program.Test(
            new Dictionary<string, string>
            {
                ["AVESA_EMULATED_DEFECTS"] = "item-missing,restore-too-old",
                ["AVESA_WAIVERS"] = Path.Combine(folder.FullName, "waivers.yaml"),
                ["AVESA_FILTER"] = filter,
                ["AVESA_ATTESTATIONS"] = Path.Combine(folder.FullName, "attestations.yaml"),
            },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--filter",
            filter,
            "--logger",
            $"trx;LogFileName={Path.Combine(results.FullName, Trx)}");
        File.Move(Path.Combine(results.FullName, Trx), Path.Combine(run.Output.FullName, Trx));
        results.Delete(recursive: true);
        return run;
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

using Avesa.Validation.Checks.Attestations;
using Avesa.Validation.Gate;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Gate;

public sealed class StatementThatHasToBeRecent(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_attested_on_its_last_day() => (await Judge("2026-09-22T09:00:00Z")).ShouldBeHeld("valid until 2027-03-21");

    [Fact]
    public async Task Is_broken_a_second_later_however_long_its_giver_lets_it_be_used() =>
        (await Judge("2026-09-22T08:59:59Z")).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Expected == "a word that was given at most 60 days ago" && finding.Observed == "one of 60 days ago");

    [Fact]
    public async Task Is_unproven_where_nobody_gave_it() =>
        (await migration.OfProduction(new StatementIsAttested("RBK-04", "rehearsed", Attestations.None) { MostDays = 60 })).ShouldBeUnproven("Nobody has attested \"rehearsed\"");

    private async Task<Verdict> Judge(string at)
    {
        migration.Clock = new FakeTimeProvider(WrittenFiles.Now);
        using var folder = new WrittenFiles();
        var text = $$"""
            attestations:
              - control: RBK-04
                statement: rehearsed
                by: maria@avesa.example
                at: {{at}}
                valid-days: 180
                evidence: { url: "https://wiki.avesa.example/rehearsal", sha256: {{new string('a', 64)}} }

            """;
        var given = GateFiles.Read(null, folder.Write("attestations.yaml", text), ["RBK-04"], 5, WrittenFiles.Now).Attestations;
        return await migration.OfProduction(new StatementIsAttested("RBK-04", "rehearsed", given) { MostDays = 60 });
    }
}

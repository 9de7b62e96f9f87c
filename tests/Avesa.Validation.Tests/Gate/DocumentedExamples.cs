using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checks.Attestations;
using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Gate;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Gate;

public sealed class DocumentedExamples
{
    private static readonly DateTimeOffset Now = WrittenFiles.Now;

    [Fact]
    public async Task Of_waivers_waive_what_the_check_really_finds()
    {
        await using var migration = await TwinEstates.Arranged();
        var verdict = await migration.OfProduction(new DashboardShowsMetric("AVESA-Production-Overview", "Invocations", "avesa-connectwise-ingestion-prod"));

        var waivers = Read().Waivers;

        waivers.Judge("PRE-08", verdict, Now).Should().BeOfType<WaivedUntil>().Which.Until.Should().Be(DateTimeOffset.Parse("2026-12-05T05:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        waivers.Judge("PRE-08", verdict, Now.AddDays(15)).Should().BeOfType<NotWaived>();
    }

    [Fact]
    public async Task Of_attestations_are_held_with_the_evidence_beside_them()
    {
        var attestation = Read().Attestations.All.Should().ContainSingle().Subject;

        (await Read().Attestations.Judge(attestation.Control, attestation.Statement, Now, TestContext.Current.CancellationToken)).ShouldBeHeld("verified");
    }

    [Fact]
    public async Task Are_what_the_check_reads()
    {
        await using var migration = await TwinEstates.Arranged();
        var check = new StatementIsAttested("POST-06", "Nobody said so", Read().Attestations);

        (await migration.OfProduction(check)).ShouldBeUnproven("Nobody has attested");
        check.ToString().Should().Be("StatementIsAttested { POST-06: Nobody said so }");
    }

    private static GateFiles Read() => GateFiles.Read(
        Repository.At("docs", "waivers.example.yaml"),
        Repository.At("docs", "attestations.example.yaml"),
        [.. FeatureCatalogue.Controls(Repository.At("features")).Select(control => control.Id)],
        5,
        Now);
}

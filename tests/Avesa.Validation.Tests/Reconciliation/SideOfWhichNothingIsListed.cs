using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Reconciliation;

/// <summary>A listing that shows nothing, of a side that has what it is asked for by name: what else it has, nobody has seen.</summary>
public sealed class SideOfWhichNothingIsListed
{
    private static readonly TableOutcome Table = new() { Source = "S", Production = "P", Schema = new KeySchema(new KeyAttribute("id", "S"), null), OfSource = new ReadSoFar(36, 1), Equal = 36, Settled = 36 };

    [Fact]
    public void Proves_nothing_of_a_table()
    {
        TableVerdict.Of(Table).ShouldBeUnproven("The reading of P showed no item, but 36 were found there by their keys");
        TableVerdict.Of(Table with { OfSource = new ReadSoFar(0, 0), OfProduction = new ReadSoFar(36, 1) }).ShouldBeUnproven("The reading of S showed no item");
        TableVerdict.Of(Table with { OfProduction = new ReadSoFar(36, 1) }).ShouldBeHeld("All 36 items");
    }

    [Fact]
    public void Proves_nothing_of_a_bucket()
    {
        var compared = new ObjectComparison { Ending = ComparisonEnding.Whole, Source = new SideCount(3, 3, 0), EqualBy = [0, 3, 0, 0, 0] };
        var verdict = new ObjectVerdict(new MigratedBucket("s", "p"), Strength.ETag, new ObjectLimits());

        verdict.Of(compared).ShouldBeUnproven("The listing of s3://p showed no object, but 3 were found there by their keys");
        verdict.Of(compared with { Production = new SideCount(3, 3, 0) }).ShouldBeHeld("All 3 objects");
    }

    [Fact]
    public void Proves_nothing_of_secrets()
    {
        var outcome = new SecretOutcome { Names = 2, Equal = 2, Ending = ComparisonEnding.Whole };
        var verdict = new SecretVerdict(new SecretNames("x/{t}"));

        verdict.Of(outcome with { Unseen = AccountSide.Production }).ShouldBeUnproven("The listing of the production account names no secret x/{t}");
        verdict.Of(outcome).ShouldBeHeld("All 2 secrets");
    }
}

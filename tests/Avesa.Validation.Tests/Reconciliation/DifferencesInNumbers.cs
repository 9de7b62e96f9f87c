using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Reconciliation;

public sealed class DifferencesInNumbers
{
    private readonly Differences differences = new("items");

    [Fact]
    public void Are_counted_exactly_and_named_up_to_a_limit()
    {
        for (var item = 0; item <= Differences.Named; item++)
        {
            differences.AddMissing($"item {item}", "Migrate it again.");
        }

        var broken = differences.Verdict("Tenants", "by digest").Should().BeOfType<Broken>().Subject;
        broken.Because.Should().Be("Tenants differ: 10001 items missing, 0 extra, 0 changed, 0 equal (first 10000 of 10001 named).");
        broken.Findings.Should().HaveCount(10_000);
        broken.Count.Should().Be(10_001);
        broken.Besides.Should().BeEmpty();
    }

    [Fact]
    public void Say_what_could_not_be_compared_beside_what_differs()
    {
        differences.AddExtra("one", "Delete it.");
        differences.AddUncompared();
        differences.Verdict("Tenants", "by digest").Should().BeOfType<Broken>().Which.Besides
            .Should().Equal("1 items of Tenants could only be compared by size, 0 are equal: raise the byte budget, or compare them by checksum.");
    }
}

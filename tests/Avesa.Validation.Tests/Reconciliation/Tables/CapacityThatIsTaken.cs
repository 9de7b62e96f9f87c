using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class CapacityThatIsTaken
{
    private readonly SkippingClock clock = new();

    [Fact]
    public async Task Is_paid_for_but_for_one_second()
    {
        var capacity = new ReadCapacity(10, clock);
        for (var page = 0; page < 20; page++)
        {
            await capacity.Wait(TestContext.Current.CancellationToken);
            capacity.Take(5);
        }

        capacity.Taken.Should().Be(100);
        (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds.Should().BeApproximately(8.5, 0.6);
    }

    [Fact]
    public async Task Is_not_waited_for_without_a_limit()
    {
        var capacity = new ReadCapacity(null, clock);
        capacity.Take(1e9);
        await capacity.Wait(TestContext.Current.CancellationToken);
        clock.GetUtcNow().Should().Be(DateTimeOffset.UnixEpoch);
    }

    [Theory]
    [InlineData(100.0, 50.0)]
    [InlineData(null, 1024.0)]
    public async Task Is_halved_by_throttling_after_a_pause_and_grows_back(double? limit, double halved)
    {
        var capacity = new ReadCapacity(limit, clock);
        capacity.Throttled();
        capacity.Rate.Should().Be(halved);
        await capacity.Wait(TestContext.Current.CancellationToken);
        (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Should().BeCloseTo(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(2));
        capacity.Take(1);
        capacity.Rate.Should().BeGreaterThan(halved);
        for (var read = 0; read < 500; read++)
        {
            capacity.Take(0);
        }

        capacity.Rate.Should().BeGreaterThanOrEqualTo(limit ?? 10_000);
        capacity.Rate.Should().BeLessThanOrEqualTo(limit ?? double.MaxValue);
    }

    [Fact]
    public void Does_not_come_to_a_halt()
    {
        var capacity = new ReadCapacity(100, clock);
        for (var refused = 0; refused < 50; refused++)
        {
            capacity.Throttled();
        }

        capacity.Rate.Should().Be(4);
    }
}

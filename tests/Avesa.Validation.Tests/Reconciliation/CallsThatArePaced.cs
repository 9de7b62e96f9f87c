using Avesa.Validation.Reconciliation;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconciliation;

public sealed class CallsThatArePaced
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Wait_for_their_turn_beyond_a_tenth_of_a_second_s()
    {
        var rate = new CallRate(100, clock);

        var turns = Enumerable.Range(0, 30).Select(_ => rate.Wait(CancellationToken.None)).ToList();

        Done(turns).Should().Be(10);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Done(turns).Should().Be(20);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Done(turns).Should().Be(30);
    }

    [Fact]
    public void Become_half_as_many_when_they_are_too_many_and_more_again_with_every_answer()
    {
        var rate = new CallRate(100, clock);

        rate.Throttled();
        rate.Throttled();
        rate.Now.Should().Be(50, "calls that were on their way together are refused for one reason");
        clock.Advance(TimeSpan.FromSeconds(1));
        rate.Throttled();
        rate.Now.Should().Be(25);
        Enumerable.Range(0, 10).ToList().ForEach(_ => rate.Answered());
        rate.Now.Should().BeApproximately(27.6, 0.1);
        Enumerable.Range(0, 1000).ToList().ForEach(_ => rate.Answered());
        rate.Now.Should().Be(100);
    }

    [Fact]
    public void Never_stop()
    {
        var rate = new CallRate(100, clock);
        Enumerable.Range(0, 100).ToList().ForEach(_ =>
        {
            rate.Throttled();
            clock.Advance(TimeSpan.FromSeconds(1));
        });
        rate.Now.Should().Be(100.0 / 64);
    }

    private static int Done(IEnumerable<Task> turns) => turns.Count(turn => turn.IsCompletedSuccessfully);
}

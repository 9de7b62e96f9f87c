using Avesa.Validation.Inventory;

namespace Avesa.Validation.Tests.Inventory;

public sealed class FactsReadOnce
{
    private readonly Memo memo = new(TestContext.Current.CancellationToken);
    private int reads;

    [Fact]
    public async Task Are_the_same_for_everybody_who_asks_at_once()
    {
        var gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => Task.Run(() => memo.Once("fact", async _ =>
        {
            await gate.Task;
            return Interlocked.Increment(ref reads);
        }))).ToList();
        gate.SetResult();
        (await Task.WhenAll(asked)).Should().AllBeEquivalentTo(1);
    }

    [Fact]
    public async Task Are_told_apart_by_their_names()
    {
        (await memo.Once("one", _ => Task.FromResult(1))).Should().Be(1);
        (await memo.Once("two", _ => Task.FromResult(2))).Should().Be(2);
        (await memo.Once("one", _ => Task.FromResult(3))).Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Remember_that_they_could_not_be_read(bool before)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await FluentActions.Awaiting(() => memo.Once("fact", Fail)).Should().ThrowAsync<InvalidDataException>().WithMessage("1");
        }

        Task<int> Fail(CancellationToken token) => before ? throw new InvalidDataException($"{++reads}") : Task.FromException<int>(new InvalidDataException($"{++reads}"));
    }

    [Fact]
    public async Task Are_ended_by_the_run_alone()
    {
        using var run = new CancellationTokenSource();
        var fact = new Memo(run.Token).Once("fact", async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 1;
        });
        await run.CancelAsync();
        await FluentActions.Awaiting(() => fact).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Hold_a_whole_listing()
    {
        (await memo.All("list", _ => new[] { "a", "b" }.ToAsyncEnumerable())).Should().Equal("a", "b");
        (await memo.All("list", _ => Array.Empty<string>().ToAsyncEnumerable())).Should().Equal("a", "b");
    }
}

using FluentAssertions;
using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace Sample;

public enum BasketState
{
    Ok,
    Full,
}

public sealed class Basket
{
    public Dictionary<string, int> Things { get; } = [];

    public int Limit { get; set; } = int.MaxValue;

    public BasketState State => Things.Values.Sum() > Limit ? BasketState.Full : BasketState.Ok;
}

public sealed record Line(string Thing, int Pieces);

[Binding]
public sealed class BasketSteps(Basket basket, IReqnrollOutputHelper output)
{
    [BeforeScenario("later")]
    public static void Closed(IUnitTestRuntimeProvider tests) => tests.TestIgnore("closed until Monday");

    [AfterScenario]
    public void Tell(ScenarioContext scenario) => output.WriteLine($"after {scenario.ScenarioInfo.Title}: {scenario.ScenarioExecutionStatus}");

    [Given("an empty basket")]
    public void Empty() => basket.Things.Clear();

    [Given("a limit of {int} piece(s)")]
    public void Limit(int pieces) => basket.Limit = pieces;

    [When("{int} pieces of {string} is/are put in")]
    public async Task Put(int pieces, string thing)
    {
        await Task.Yield();
        basket.Things[thing] = pieces;
    }

    [Then("the basket holds")]
    public void Holds(DataTable table) =>
        basket.Things.Should().BeEquivalentTo(table.Rows.ToDictionary(row => row["thing"], row => int.Parse(row["pieces"], System.Globalization.CultureInfo.InvariantCulture)));

    [Then("the note is")]
    public void Note(string text) => string.Join('\n', basket.Things.Select(thing => $"{thing.Value} × {thing.Key}")).Should().Be(text);

    [Then("the note is {string}")]
    public void ShortNote(string text) => Note(text);

    [Then("the basket is {BasketState}")]
    public void Is(BasketState state) => basket.State.Should().Be(state);
}

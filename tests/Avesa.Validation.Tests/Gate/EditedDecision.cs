using System.Text.Json.Nodes;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using CsCheck;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class EditedDecision : IDisposable
{
    private static readonly Decision Whole = Of(Envelope, [Waiver(Secrets)], Tables.Broken("tenant-1", "tenant-2"), Items with { At = Now.AddHours(-1) }, Secrets.Standing(FactState.Waived)) with { Night = NightOfADecision.Planned };
    private readonly GateFolder folder = new();

    [Fact]
    public void Is_never_usable_whichever_value_was_changed()
    {
        folder.Judge(Whole).Answer.Should().Be(GateAnswer.NoGo);
        var path = folder.Write(Whole);
        var text = File.ReadAllText(path);
        var values = Values(JsonNode.Parse(text)!).Count();
        values.Should().BeGreaterThan(100);

        Gen.Select(Gen.Int[0, values - 1], Replacement).Sample(
            (which, replacement) =>
            {
                var root = JsonNode.Parse(text)!;
                var value = Values(root).ElementAt(which);
                if (JsonNode.DeepEquals(value.Node, replacement))
                {
                    return;
                }

                value.Set(replacement?.DeepClone());
                folder.Judge(new GateExpectation(PreCutover), folder.Write(root.ToJsonString(), $"{Guid.NewGuid():N}.json")).Answer.Should().Be(GateAnswer.Unusable, $"{value.Path} became {replacement?.ToJsonString() ?? "null"}");
            },
            iter: 1000,
            threads: 1);
    }

    [Fact]
    public void Is_never_usable_whichever_member_or_element_was_removed_or_repeated()
    {
        var text = File.ReadAllText(folder.Write(Whole));
        foreach (var place in Values(JsonNode.Parse(text)!).Select((_, index) => index))
        {
            var removed = JsonNode.Parse(text)!;
            var gone = Values(removed).ElementAt(place);
            gone.Remove();
            Judge(removed.ToJsonString()).Should().Be(GateAnswer.Unusable, $"{gone.Path} was removed");

            var root = JsonNode.Parse(text)!;
            if (Values(root).ElementAt(place) is { Node.Parent: JsonArray list } repeated)
            {
                list.Add(repeated.Node.DeepClone());
                Judge(root.ToJsonString()).Should().Be(GateAnswer.Unusable, $"{repeated.Path} was repeated");
            }
        }
    }

    [Fact]
    public void Is_the_same_with_other_spaces_and_another_order_of_members()
    {
        var root = JsonNode.Parse(File.ReadAllText(folder.Write(Of(Tables))))!.AsObject();
        var turned = new JsonObject(root.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        Judge(turned.ToJsonString()).Should().Be(GateAnswer.Go);
    }

    [Fact]
    public void Is_refused_with_its_entry_or_its_seal()
    {
        var text = File.ReadAllText(folder.Write(Whole));

        folder.Judge(new GateExpectation(PreCutover), folder.Write(text.Replace("tenant-2", "tenant-3", StringComparison.Ordinal)))
            .Problems.Should().ContainSingle().Which.Should().Contain("was changed after its run wrote it (entry 1 of 3 does not continue the chain of hashes)");
        folder.Judge(new GateExpectation(PreCutover), folder.Write(text.Replace("Known, and harmless.", "Known.", StringComparison.Ordinal)))
            .Problems.Should().ContainSingle().Which.Should().Contain("(its seal does not fit its content)");
    }

    private static readonly Dictionary<string, (string Sentence, Decision Decision)> SealedAnew = new()
    {
        ["GO with a broken fact"] = ("says GO for pre-cutover, which does not follow", Whole with { Decisions = [Of(Items).Decisions[0]] }),
        ["NO-GO without its reasons"] = ("says NO-GO for pre-cutover, which does not follow", Whole with { Decisions = [Whole.Decisions[0] with { Reasons = [] }] }),
        ["a decision twice"] = ("has 2 decisions on pre-cutover", Whole with { Decisions = [Whole.Decisions[0], Whole.Decisions[0]] }),
        ["held with findings"] = ("is Held, which its findings or waivers contradict", Of(Tables.Broken() with { State = FactState.Held })),
        ["attested with findings"] = ("is Attested, which its findings or waivers contradict", Of(Tables.Broken() with { State = FactState.Attested })),
        ["waived by nothing"] = ("is Waived, which its findings or waivers contradict", Of(Tables.Broken() with { State = FactState.Waived })),
        ["waived by another's waiver"] = ("is Waived, which its findings or waivers contradict", Of(Envelope, [Waiver(Items)], Tables.Standing(FactState.Waived))),
        ["broken without findings"] = ("is Broken, which its findings or waivers contradict", Of(Tables.Broken() with { FindingCount = 0 })),
        ["broken at a time"] = ("is Broken, which its findings or waivers contradict", Of(Tables.Broken() with { At = Now })),
        ["unproven at a time"] = ("is Unproven, which its findings or waivers contradict", Of(Tables.Standing(FactState.Unproven) with { At = Now })),
        ["a night without a line"] = ("has a cutover night that is none: The timeline has to begin with the window", Of(Tables) with { Night = NightOfADecision.Planned with { Timeline = [] } }),
        ["a night in another order"] = ("has a cutover night that is none: \"Monitor for 1 hour\" at 04:00 does not lie after", Of(Tables) with { Night = NightOfADecision.Planned with { Timeline = [.. NightOfADecision.Planned.Timeline.Take(1), .. NightOfADecision.Planned.Timeline.Skip(1).Reverse()] } }),
        ["a night of no zone"] = ("has a cutover night that is none: No time zone \"America/Avesa\"", Of(Tables) with { Night = NightOfADecision.Planned with { Zone = "America/Avesa" } }),
        ["a way back longer than the night"] = ("has a cutover night that is none: The way back takes longer", Of(Tables) with { Night = NightOfADecision.Planned with { RollbackMinutes = 241 } }),
        ["a way back in no time"] = ("has a cutover night that is none: The way back takes less", Of(Tables) with { Night = NightOfADecision.Planned with { RollbackMinutes = -1 } }),
        ["incomplete"] = ("is incomplete", Of(Tables) with { Complete = false }),
    };

    public static TheoryData<string> Contradictions => [.. SealedAnew.Keys];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Is_refused_where_it_contradicts_itself_though_it_was_sealed_anew(string what)
    {
        var (sentence, decision) = SealedAnew[what];
        var ruling = folder.Judge(decision);

        ruling.Answer.Should().Be(GateAnswer.Unusable);
        ruling.Problems.Should().Contain(problem => problem.Contains(sentence, StringComparison.Ordinal));
    }

    private GateAnswer Judge(string text) => folder.Judge(new GateExpectation(PreCutover), folder.Write(text, $"{Guid.NewGuid():N}.json")).Answer;

    private static readonly JsonNode?[] Plausible =
    [
        null, "GO", "go", "held", "Held", "waived", "pre-cutover", "2026-03-01T12:00:00Z", "2026-03-01T10:00:00+00:00", 0.5, new JsonArray([]), new JsonArray([null]), new JsonObject(),
    ];

    private static readonly Gen<JsonNode?> Replacement = Gen.OneOf(
        Gen.String.Select(text => (JsonNode?)text),
        Gen.Int[-2, 60].Select(number => (JsonNode?)number),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Int[0, Plausible.Length - 1].Select(index => Plausible[index]));

    private static IEnumerable<Place> Values(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(new Place($"{members.GetPath()}.{member.Key}", member.Value, value => members[member.Key] = value, () => members.Remove(member.Key)))),
        JsonArray items => items.SelectMany((item, index) => Below(new Place($"{items.GetPath()}[{index}]", item, value => items[index] = value, () => items.RemoveAt(index)))),
        _ => [],
    };

    private static IEnumerable<Place> Below(Place place) => place.Node is null ? [place] : Values(place.Node).Prepend(place);

    private sealed record Place(string Path, JsonNode? Node, Action<JsonNode?> Set, Action Remove);

    public void Dispose() => folder.Dispose();
}

using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation;

public sealed class ItemsThatAreCompared
{
    private static readonly Gen<AttributeValue> Scalar = Gen.OneOf(
        Gen.String.Select(text => new AttributeValue { S = text }),
        Gen.Int.Select(number => new AttributeValue { N = $"{number}" }),
        Gen.Byte.Array[0, 4].Select(bytes => new AttributeValue { B = new MemoryStream(bytes) }),
        Gen.Bool.Select(flag => new AttributeValue { BOOL = flag }),
        Gen.Const(0).Select(_ => new AttributeValue { NULL = true }),
        Gen.Int[0, 50].HashSet[1, 4].Select(set => new AttributeValue { NS = [.. set.Select(number => $"{number}")] }),
        Gen.Char.AlphaNumeric.HashSet[1, 4].Select(set => new AttributeValue { SS = [.. set.Select(letter => $"{letter}")] }));

    private static readonly Gen<AttributeValue> Value = Nested(Nested(Scalar));

    private static readonly Gen<Dictionary<string, AttributeValue>> Item = Members(Value);

    [Fact]
    public void Are_equal_whatever_the_order_of_maps_and_sets() => Item.Sample(item =>
        Differences(item, item.Reverse().ToDictionary(member => member.Key, member => Turned(member.Value))).Should().BeEmpty());

    [Fact]
    public void Differ_after_any_single_change() => Gen.Select(Item.Where(item => item.Count > 0), Gen.Int[0, 1000]).Sample((item, place) =>
    {
        var name = item.Keys.ElementAt(place % item.Count);
        var changed = new Dictionary<string, AttributeValue>(item) { [name] = Changed(item[name], place) };
        Differences(item, changed).Should().NotBeEmpty().And.OnlyContain(path => path.StartsWith(name, StringComparison.Ordinal));
        Differences(changed, item).Should().NotBeEmpty();
    });

    [Fact]
    public void Differ_by_an_attribute_more_or_less() => Item.Where(item => item.Count > 0).Sample(item =>
    {
        var name = item.Keys.First();
        var less = item.Where(member => member.Key != name).ToDictionary();
        Differences(item, less).Should().Equal(name);
        Differences(less, item).Should().Equal(name);
    });

    private static Gen<AttributeValue> Nested(Gen<AttributeValue> inner) => Gen.OneOf(
        inner,
        inner.List[0, 3].Select(values => new AttributeValue { L = values }),
        Members(inner).Select(members => new AttributeValue { M = members }));

    private static Gen<Dictionary<string, AttributeValue>> Members(Gen<AttributeValue> value) => Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 3], value)[0, 4];

    private static IEnumerable<string> Differences(Dictionary<string, AttributeValue> source, Dictionary<string, AttributeValue> production) =>
        ItemValue.Differences(ItemValues.Canonical(source), ItemValues.Canonical(production));

    private static AttributeValue Turned(AttributeValue value) => value switch
    {
        { M: { } members } => new AttributeValue { M = members.Reverse().ToDictionary(member => member.Key, member => Turned(member.Value)) },
        { L: { } values } => new AttributeValue { L = [.. values.Select(Turned)] },
        { NS: { } numbers } => new AttributeValue { NS = [.. numbers.AsEnumerable().Reverse().Select(number => number + ".0")] },
        { SS: { } texts } => new AttributeValue { SS = [.. texts.AsEnumerable().Reverse()] },
        _ => value,
    };

    private static AttributeValue Changed(AttributeValue value, int place) => value switch
    {
        { S: { } text } => new AttributeValue { S = text + "\u200B" },
        { N: { } number } => new AttributeValue { N = number + ".1" },
        { B: { } bytes } => new AttributeValue { B = new MemoryStream([.. bytes.ToArray(), 0]) },
        { BOOL: { } flag } => new AttributeValue { BOOL = !flag },
        { M.Count: > 0 } map => ChangedMember(map.M, place),
        { M: not null } => new AttributeValue { M = new() { ["new"] = new AttributeValue { NULL = true } } },
        { L.Count: > 0 } list => new AttributeValue { L = [.. list.L.Select((item, index) => index == place % list.L.Count ? Changed(item, place / 7) : item)] },
        { L: not null } => new AttributeValue { L = [new AttributeValue { NULL = true }] },
        { NS: { } numbers } => new AttributeValue { NS = [.. numbers, "51"] },
        { SS: { } texts } => new AttributeValue { SS = [.. texts.Skip(1), "longer"] },
        _ => new AttributeValue { S = "" },
    };

    private static AttributeValue ChangedMember(Dictionary<string, AttributeValue> members, int place)
    {
        var name = members.Keys.ElementAt(place % members.Count);
        return new AttributeValue { M = new Dictionary<string, AttributeValue>(members) { [name] = Changed(members[name], place / 7) } };
    }
}

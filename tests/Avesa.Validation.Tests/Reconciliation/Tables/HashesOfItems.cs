using System.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation.Tables;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class HashesOfItems
{
    [Fact]
    public void Are_equal_however_the_item_is_written() => Gen.Int.Sample(
        seed =>
        {
            var items = new RandomItems(seed);
            var item = items.Item();
            var (one, other) = (items.Respelled(item), items.Respelled(item));
            Typed.Differences(one, other).Should().BeEmpty();
            Typed.Hash(one).Content.Should().Be(Typed.Hash(other).Content);
            Typed.Hash(one).Key.Should().Be(Typed.Hash(other).Key);
        },
        iter: 400);

    [Fact]
    public void Differ_by_any_single_mutation() => Gen.Int.Sample(
        seed =>
        {
            var items = new RandomItems(seed);
            var item = items.Item();
            var (one, other) = (items.Respelled(item), items.Respelled(items.Mutated(item)));
            var same = Typed.Differences(one, other).Count == 0;
            (Typed.Hash(one).Content == Typed.Hash(other).Content).Should().Be(same, "{0} and {1}", one, other);
            Typed.Hash(one).Key.Should().Be(Typed.Hash(other).Key);
        },
        iter: 1000);

    [Theory]
    [InlineData("""{"L":[{"S":"a"},{"S":"b"}]}""", """{"L":[{"S":"ab"}]}""")]
    [InlineData("""{"L":[{"L":[]},{"L":[]}]}""", """{"L":[{"L":[{"L":[]}]}]}""")]
    [InlineData("""{"M":{"a":{"M":{"b":{"S":"c"}}}}}""", """{"M":{"b":{"M":{"a":{"S":"c"}}}}}""")]
    [InlineData("""{"M":{"a":{"S":"1"},"b":{"S":"2"}}}""", """{"M":{"a":{"S":"2"},"b":{"S":"1"}}}""")]
    [InlineData("""{"SS":["a","b"]}""", """{"SS":["ab",""]}""")]
    [InlineData("""{"NS":["1"]}""", """{"SS":["1"]}""")]
    [InlineData("""{"S":"AAE="}""", """{"B":"AAE="}""")]
    [InlineData("""{"S":"a"}""", """{"S":"a\u0000"}""")]
    [InlineData("""{"S":"12345678"}""", """{"S":"12345678\u0000"}""")]
    [InlineData("""{"L":[]}""", """{"M":{}}""")]
    [InlineData("""{"M":{}}""", """{"M":{"a":{"M":{}}}}""")]
    [InlineData("""{"S":""}""", """{"SS":[]}""")]
    [InlineData("""{"L":[{"BOOL":true}]}""", """{"L":[{"BOOL":false}]}""")]
    [InlineData("""{"BOOL":false}""", """{"NULL":true}""")]
    [InlineData("""{"N":"0"}""", """{"BOOL":false}""")]
    [InlineData("""{"N":"1e1"}""", """{"N":"11"}""")]
    [InlineData("""{"N":"12345678901234567890123456789012345678"}""", """{"N":"12345678901234567890123456789012345679"}""")]
    public void Differ_where_naive_ones_agree(string one, string other) =>
        Typed.Hash($$"""{"tenant_id":{"S":"a"},"v":{{one}}}""").Content.Should().NotBe(Typed.Hash($$"""{"tenant_id":{"S":"a"},"v":{{other}}}""").Content);

    [Fact]
    public void Of_keys_compare_as_their_type()
    {
        var schema = new KeySchema(new KeyAttribute("n", "N"), new KeyAttribute("b", "B"));
        var item = Typed.Hash("""{"n":{"N":"1.50"},"b":{"B":"AA\u003d="},"v":{"S":"x"}}""", schema);
        item.Key.Should().Be(Typed.Hash("""{"b":{"B":"AA=="},"n":{"N":"15e-1"}}""", schema).Key);
        item.Key.Should().NotBe(Typed.Hash("""{"b":{"B":"AQ=="},"n":{"N":"15e-1"}}""", schema).Key);
    }

    [Theory]
    [InlineData("""{"v":{"S":"a"}}""")]
    [InlineData("""{"tenant_id":{"N":"1"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"tenant_id":{"S":"a"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":"a"},"\u0076":{"S":"b"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"M":{"x":{"S":"a"},"x":{"S":"a"}}}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"SS":["a","b","a"]}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"NS":["1","1.0"]}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":"a","N":"1"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"X":"a"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":1}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":null}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"N":1}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"N":"1,0"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"N":""}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"N":"1e99999999999"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"B":"A"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"NULL":false}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"BOOL":"true"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":"\ud800"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":"a"}""")]
    [InlineData("""["a"]""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":"a\x"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"} "v":{"S":"a"}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},}""")]
    [InlineData("""{"tenant_id":{"S":"a"}},""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"SS":["a",]}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"BOOL":truefalse}}""")]
    [InlineData("""{"tenant_id":{"S":"a"},"v":{"S":"a\"}}""")]
    [InlineData("{\"tenant_id\":{\"S\":\"a\"},\"v\":{\"S\":\"a\tb\"}}")]
    [InlineData("{\"tenant_id\":{\"S\":\"a\"},\"v\tw\":{\"S\":\"a\"}}")]
    [InlineData("{\"tenant_id\":{\"S\":\"a\"},\"v\":{\"\u0001\":true}}")]
    public void Are_refused_to_what_is_no_item(string item) =>
        FluentActions.Invoking(() => Typed.Hash(item)).Should().Throw<Exception>().Which.Should().Match(thrown => thrown is IncompleteAnswerException || thrown is JsonException);

    [Fact]
    public void Are_refused_to_what_is_not_Unicode()
    {
        foreach (var text in (byte[][])[[0x80], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
        {
            byte[] item = [.. "{\"tenant_id\":{\"S\":\"a"u8, .. text, .. "\"}}"u8];
            FluentActions.Invoking(() => new ItemHasher(Typed.Key, Typed.Schema).Read(item)).Should().Throw<JsonException>();
        }
    }

    [Fact]
    public void Stay_the_same_when_the_shapes_of_items_were_learned_from_others() => Gen.Int.Sample(
        seed =>
        {
            var random = new RandomItems(seed);
            var hasher = new ItemHasher(Typed.Key, Typed.Schema);
            foreach (var item in Enumerable.Range(0, 30).Select(_ => random.Item()).SelectMany(item => (string[])[random.Respelled(item), item.ToJsonString(), random.Respelled(random.Mutated(item))]))
            {
                hasher.Read(Encoding.UTF8.GetBytes(item)).Should().Be(Typed.Hash(item), item);
            }
        },
        iter: 40);

    [Fact]
    public void Are_refused_to_a_name_twice_when_its_place_has_been_learned()
    {
        var hasher = new ItemHasher(Typed.Key, Typed.Schema);
        foreach (var good in (string[])["""{"tenant_id":{"S":"a"},"v":{"S":"a"},"w":{"N":"1"}}""", """{"tenant_id":{"S":"a"},"w":{"N":"1"},"v":{"S":"a"}}"""])
        {
            hasher.Read(Encoding.UTF8.GetBytes(good));
        }

        foreach (var bad in (string[])["""{"tenant_id":{"S":"a"},"v":{"S":"a"},"w":{"N":"1"},"v":{"S":"a"}}""", """{"tenant_id":{"S":"a"},"w":{"N":"1"},"v":{"S":"a"},"w":{"S":"a"}}"""])
        {
            FluentActions.Invoking(() => hasher.Read(Encoding.UTF8.GetBytes(bad))).Should().Throw<IncompleteAnswerException>();
        }
    }

    [Fact]
    public void Do_not_depend_on_the_order_of_more_members_than_a_shape_has()
    {
        string Item(IEnumerable<int> members) =>
            "{\"tenant_id\":{\"S\":\"a\"},\"v\":{\"M\":{" + string.Join(',', members.Select(n => $"\"{n}\":{{\"N\":\"{n}\"}}")) + "}}}";
        var members = Enumerable.Range(0, 200).ToList();
        Typed.Hash(Item(members)).Should().Be(Typed.Hash(Item(members)));
        Typed.Hash(Item(members)).Content.Should().Be(Typed.Hash(Item(members.AsEnumerable().Reverse())).Content);
        Typed.Hash(Item(members)).Content.Should().NotBe(Typed.Hash(Item(members.Skip(1))).Content);
    }

    [Fact]
    public void Are_refused_to_a_large_map_with_a_name_twice()
    {
        var members = string.Join(',', Enumerable.Range(0, 300).Append(7).Select(n => $$"""
            "{{n}}":{"NULL":true}
            """));
        FluentActions.Invoking(() => Typed.Hash($$"""{"tenant_id":{"S":"a"},"v":{"M":{ {{members}} } } }""")).Should().Throw<IncompleteAnswerException>();
    }

    [Fact]
    public void Number_spellings_are_those_of_the_slow_model() => Gen.Select(Gen.Char["0123456789.-+eE"].Array[0, 12], Gen.Bool).Sample((letters, _) =>
    {
        var text = new string(letters);
        Span<byte> canonical = stackalloc byte[NumberText.MaxLength];
        var length = NumberText.Write(Encoding.UTF8.GetBytes(text), canonical);
        var model = Canonical(text);
        if (length > 0 && model is not null)
        {
            Encoding.UTF8.GetString(canonical[..length]).Should().Be(model);
        }
        else
        {
            length.Should().Be(0, text);
        }
    });

    [Fact]
    public void Whole_numbers_are_spelled_as_by_the_slow_model() => Gen.Char["0012"].Array[1, 24].Sample(letters =>
    {
        var text = new string(letters);
        Span<byte> canonical = stackalloc byte[NumberText.MaxLength];
        var length = NumberText.Write(Encoding.UTF8.GetBytes(text), canonical);
        Encoding.UTF8.GetString(canonical[..length]).Should().Be(Canonical(text));
    });

    private static string? Canonical(string text)
    {
        try
        {
            return Avesa.Validation.Reconciliation.CanonicalNumber.Of(text);
        }
        catch (Exception refused) when (refused is FormatException or OverflowException)
        {
            return null;
        }
    }
}

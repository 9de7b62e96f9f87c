using System.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class PageOfAScan
{
    private const string Whole = """
        {"Count":2,"Items":[{"tenant_id":{"S":"ac\u006de"},"v":{"N":"1"}},{"tenant_id":{"S":"zeta"}}],"ScannedCount":2,"ConsumedCapacity":{"TableName":"t","CapacityUnits":1.5},"LastEvaluatedKey":{"tenant_id":{"S":"zeta"}}}
        """;

    [Fact]
    public async Task Has_items_keys_capacity_and_the_next_pages_beginning()
    {
        var page = await Parsed(Whole);
        page.Items.Length.Should().Be(2);
        page.Items[0].Should().BeEquivalentTo(Typed.Hash("""{"tenant_id":{"S":"acme"},"v":{"N":"1"}}"""), options => options.Including(item => item.Key).Including(item => item.Content));
        page.KeyOf(page.Items[0]).Should().Be(new ItemKey("acme", null));
        page.ReadUnits.Should().Be(1.5);
        Encoding.UTF8.GetString(page.LastKey).Should().Be("""{"tenant_id":{"S":"zeta"}}""");
    }

    [Fact]
    public async Task Is_refused_wherever_it_breaks_off()
    {
        for (var length = 0; length < Whole.Trim().Length; length++)
        {
            var broken = Whole[..length];
            var parse = () => Parsed(broken);
            (await parse.Should().ThrowAsync<Exception>(broken)).Which.Should().Match(thrown => thrown is JsonException || thrown is IncompleteAnswerException);
        }
    }

    [Theory]
    [InlineData("\"Count\":2", "\"Count\":3")]
    [InlineData("\"Count\":2", "\"Count\":1")]
    [InlineData("\"Count\":2,", "")]
    [InlineData("\"Count\":2", "\"Count\":\"2\"")]
    [InlineData("\"ScannedCount\":2", "\"ScannedCount\":3")]
    [InlineData("\"ScannedCount\":2", "\"Count\":2")]
    [InlineData("\"Items\":[", "\"Items\":[],\"Items\":[")]
    [InlineData("\"Items\":[", "\"Other\":[")]
    [InlineData("{\"tenant_id\":{\"S\":\"zeta\"}}}", "{}}")]
    [InlineData("{\"tenant_id\":{\"S\":\"zeta\"}}}", "null}")]
    [InlineData("\"v\":{\"N\":\"1\"}", "\"v\":{\"N\":\"one\"}")]
    public async Task Is_refused_when_it_contradicts_itself(string right, string wrong)
    {
        var parse = () => Parsed(Whole.Replace(right, wrong, StringComparison.Ordinal));
        await parse.Should().ThrowAsync<IncompleteAnswerException>();
    }

    [Fact]
    public async Task Is_refused_when_more_follows()
    {
        var parse = () => Parsed($"{Whole}{{}}");
        await parse.Should().ThrowAsync<JsonException>();
    }

    [Theory]
    [InlineData("\n", "of 0", "of \n0")]
    [InlineData("\t", "of 700", "of \u0001700")]
    [InlineData(" ", "of 999\"", "of 999\n\"")]
    [InlineData("\n", "of \\\"3\"", "of \\\"\n3\"")]
    public async Task Is_refused_through_a_window_for_a_control_character_in_a_text_and_not_between_texts(string between, string right, string wrong)
    {
        var items = Enumerable.Range(0, 1000).Select(n => $$$"""{{{between}}}{"tenant_id":{"S":"{{{n}}}"},"name":{"S":"é of {{{(n % 7 == 3 ? "\\\"" : "")}}}{{{n}}}"}}""");
        var json = $$"""{"Items":[{{string.Join(',', items)}}],"Count":1000,"ScannedCount":1000}""";
        json.Should().Contain(right);

        (await ThroughAWindow(Encoding.UTF8.GetBytes(json))).Items.Length.Should().Be(1000);
        await FluentActions.Awaiting(() => ThroughAWindow(Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal)))).Should().ThrowAsync<JsonException>();
    }

    [Theory]
    [InlineData(100)]
    [InlineData(30_000)]
    [InlineData(59_000)]
    public async Task Is_refused_through_a_window_when_it_is_no_Unicode(int after)
    {
        var items = Enumerable.Range(0, 1000).Select(n => $$$"""{"tenant_id":{"S":"{{{n}}}"},"name":{"S":"é of many, and long enough"}}""");
        var page = Encoding.UTF8.GetBytes($$"""{"Items":[{{string.Join(',', items)}}],"Count":1000,"ScannedCount":1000}""");
        (await ThroughAWindow(page)).Items.Length.Should().Be(1000);

        page[after + Array.IndexOf(page[after..], "é"u8[1])] = (byte)'e';
        await FluentActions.Awaiting(() => ThroughAWindow(page)).Should().ThrowAsync<JsonException>();
    }

    [Fact]
    public async Task Does_not_tell_keys_that_it_did_not_hold()
    {
        var page = await ThroughAWindow(Encoding.UTF8.GetBytes(Whole));
        FluentActions.Invoking(() => page.KeyOf(page.Items[0])).Should().Throw<InvalidOperationException>();
        Encoding.UTF8.GetString(page.LastKey).Should().Be("""{"tenant_id":{"S":"zeta"}}""");
    }

    [Fact]
    public async Task Holds_items_of_32_levels()
    {
        var value = string.Concat(Enumerable.Repeat("""{"M":{"a":""", 31)) + """{"S":"x"}""" + string.Concat(Enumerable.Repeat("}}", 31));
        var page = await Parsed($$"""{"Items":[{"tenant_id":{"S":"a"},"v":{{value}}}],"Count":1,"ScannedCount":1}""");
        page.Items.Length.Should().Be(1);
        page.LastKey.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task Takes_no_memory_for_items_once_its_buffers_have_grown()
    {
        const string Item = """{"tenant_id":{"S":"#\u00e9"},"n":{"N":"#.50"},"b":{"B":"AAE="},"m":{"M":{"x":{"L":[{"SS":["a","b"]},{"NULL":true}]}}}}""";
        var items = Enumerable.Range(0, 500).Select(n => Item.Replace("#", $"{n}", StringComparison.Ordinal));
        var page = await Parsed($$"""{"Items":[{{string.Join(',', items)}}],"Count":500,"ScannedCount":500}""");
        var digests = new BucketDigests(500);

        var before = GC.GetAllocatedBytesForCurrentThread();
        page.Parse();
        digests.Add(AccountSide.Source, page.Items);
        GC.GetAllocatedBytesForCurrentThread().Should().Be(before);
    }

    private static async Task<ScanPage> ThroughAWindow(byte[] json)
    {
        var page = new ScanPage(Typed.Key, Typed.Schema, window: 64);
        await page.FillAndHash(new Trickle(json, new Random(1)), json.Length, check: false, TestContext.Current.CancellationToken);
        page.Parse();
        return page;
    }

    private static async Task<ScanPage> Parsed(string json)
    {
        var page = new ScanPage(Typed.Key, Typed.Schema);
        await page.Fill(new MemoryStream(Encoding.UTF8.GetBytes(json)), json.Length, TestContext.Current.CancellationToken);
        page.Parse();
        return page;
    }
}

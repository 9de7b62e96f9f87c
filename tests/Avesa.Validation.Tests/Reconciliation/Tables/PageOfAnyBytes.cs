using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class PageOfAnyBytes
{
    private static readonly byte[] Marks = [.. "\"\\{}[]:,SNBMLu0e-. tf\n\t"u8, 0, 1, 0x7f, 0x80, 0xc3, 0xe2, 0xff];

    [Fact]
    public void Is_refused_exactly_when_NETs_own_reader_refuses_it_and_has_hashes_that_are_equal_exactly_when_the_slow_model_finds_the_items_equal() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var whole = Page(new RandomItems(seed), 1 + random.Next(4));
            var page = Mutated(whole, random);
            var (model, items) = (StrictPage.Items(page), Items(page));

            (items is null).Should().Be(model is null, "seed {0}: {1}", seed, Encoding.UTF8.GetString(page));
            if (items is not null)
            {
                var (other, others) = (StrictPage.Items(whole)!, Items(whole)!);
                items.Should().HaveCount(model!.Count);
                for (var item = 0; item < Math.Min(items.Length, others.Length); item++)
                {
                    (items[item].Content == others[item].Content).Should().Be(!ItemValue.Differences(model[item], other[item]).Any(), "seed {0}", seed);
                }
            }
        },
        iter: 1500);

    [Fact]
    public void Is_the_same_page_in_whatever_pieces_it_comes() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var whole = Page(new RandomItems(seed), 20 + random.Next(60));
            var page = random.Next(3) == 0 ? Mutated(whole, random) : whole;
            var (items, inPieces) = (Items(page), new ScanPage(Typed.Key, Typed.Schema));
            foreach (var _ in Enumerable.Range(0, 3))
            {
                Fill(inPieces, page, random);
                Parsed(inPieces).Should().BeEquivalentTo(items, options => options.WithStrictOrdering(), "seed {0}", seed);
            }
        },
        iter: 40);

    [Fact]
    public void Is_the_same_page_through_a_window_that_it_is_larger_than() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var whole = Page(new RandomItems(seed), 150 + random.Next(150));
            var page = random.Next(3) == 0 ? Mutated(whole, random) : whole;
            var (items, window) = (Items(page), new ScanPage(Typed.Key, Typed.Schema, window: 64));
            foreach (var _ in Enumerable.Range(0, 2))
            {
                Fill(window, page, random);
                (Parsed(window)?.Select(Hashes) ?? []).Should().Equal(items?.Select(Hashes) ?? [], "seed {0}", seed);
                (window.Length, window.CheckSum).Should().Be((page.Length, Crc32.HashToUInt32(page)));
            }
        },
        iter: 40);

    private static byte[] Page(RandomItems random, int count)
    {
        var items = string.Join(',', Enumerable.Range(0, count).Select(n => random.Respelled(random.Item($"{n}"))));
        return Encoding.UTF8.GetBytes($$"""{"Count":{{count}},"Items":[{{items}}],"ScannedCount":{{count}}}""");
    }

    private static byte[] Mutated(byte[] page, Random random)
    {
        var bytes = page.ToList();
        for (var mutations = random.Next(3); mutations > 0; mutations--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = Marks[random.Next(Marks.Length)];
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
                case 3:
                    bytes.RemoveAt(at);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1).Concat(bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at))));
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Fill(ScanPage target, byte[] page, Random random) => target
        .FillAndHash(new Trickle(page, random), random.Next(2) == 0 ? page.Length : null, check: true, TestContext.Current.CancellationToken)
        .GetAwaiter().GetResult();

    private static (UInt128, UInt128) Hashes(ScannedItem item) => (item.Key, item.Content);

    private static ScannedItem[]? Items(byte[] page)
    {
        var whole = new ScanPage(Typed.Key, Typed.Schema);
        whole.Fill(new MemoryStream(page), null, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return Parsed(whole);
    }

    private static ScannedItem[]? Parsed(ScanPage page)
    {
        try
        {
            page.Parse();
            return page.Items.ToArray();
        }
        catch (Exception refused) when (refused is JsonException or IncompleteAnswerException)
        {
            return null;
        }
    }
}

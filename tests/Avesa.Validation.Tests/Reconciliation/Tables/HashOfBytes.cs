using System.Runtime.Intrinsics;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class HashOfBytes : IDisposable
{
    private readonly KeyedHash hash = new(Typed.Key);
    private readonly PlainKeyedHash plain = new(Typed.Key);

    public void Dispose() => plain.Dispose();

    [Fact]
    public void Begins_with_AES()
    {
        hash.Begin(7).Should().Be(plain.Encrypted(Vector128.Create(7UL, 0).AsByte()));
        var ended = plain.Encrypted(Vector128.Create(1UL, 2).AsByte()).AsUInt64();
        hash.Finish(Vector128.Create(1UL, 2).AsByte()).Should().Be(new UInt128(ended[1], ended[0]));
    }

    [Fact]
    public void Has_the_rounds_of_the_standard()
    {
        // FIPS 197, appendix B: the state before the first round, and before the second.
        var state = Vector128.Create(Convert.FromHexString("193DE3BEA0F4E22B9AC68D2AE9F84808"));
        var key = Vector128.Create(Convert.FromHexString("A0FAFE1788542CB123A339392A6C7605"));
        var next = Vector128.Create(Convert.FromHexString("A49C7FF2689F352B6B5BEA43026A5049"));
        AesRound.Of(state, key).Should().Be(next);
        AesRound.ByTables(state, key).Should().Be(next);
    }

    [Fact]
    public void Is_the_same_without_an_instruction_for_AES()
    {
        var random = new Random(1);
        var bytes = new byte[32];
        for (var i = 0; i < 300; i++)
        {
            random.NextBytes(bytes);
            var (state, key) = (Vector128.Create(bytes), Vector128.Create(bytes, 16));
            AesRound.ByTables(state, key).Should().Be(AesRound.Of(state, key));
            AesRound.LastByTables(state, key).Should().Be(AesRound.Last(state, key));
        }
    }

    [Fact]
    public void Is_the_plain_ones_for_every_length()
    {
        var bytes = new byte[700];
        new Random(2).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var begun = hash.Begin(3);
            hash.Absorb(begun, bytes.AsSpan(0, length)).Should().Be(plain.Absorb(begun, bytes[..length]), "of {0} bytes", length);
        }
    }

    [Fact]
    public void Differs_for_every_length_and_every_byte()
    {
        var seen = new HashSet<UInt128>();
        for (var length = 0; length < 300; length++)
        {
            seen.Add(hash.Finish(hash.Absorb(hash.Begin(1), new byte[length]))).Should().BeTrue();
        }

        for (var at = 0; at < 250; at++)
        {
            var bytes = new byte[250];
            bytes[at] = 1;
            seen.Add(hash.Finish(hash.Absorb(hash.Begin(1), bytes))).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    [InlineData(70)]
    [InlineData(144)]
    public void Differs_when_two_blocks_change_places(int length)
    {
        var seen = new HashSet<UInt128>();
        for (var one = 0; one + 16 <= length; one += 16)
        {
            for (var other = one; other + 16 <= length; other += 16)
            {
                var bytes = new byte[length];
                new Random(3).NextBytes(bytes);
                var (first, second) = (bytes.AsSpan(one, 16).ToArray(), bytes.AsSpan(other, 16).ToArray());
                second.CopyTo(bytes, one);
                first.CopyTo(bytes, other);
                (seen.Add(hash.Finish(hash.Absorb(hash.Begin(1), bytes))) || (one > 0 && one == other)).Should().BeTrue("{0} and {1} of {2}", one, other, length);
            }
        }
    }

    [Fact]
    public void Differs_by_key_and_domain()
    {
        var other = new KeyedHash(new DigestKey(Typed.Key.First, Typed.Key.Second ^ 1));
        other.Begin(1).Should().NotBe(hash.Begin(1));
        hash.Begin(2).Should().NotBe(hash.Begin(1));
        other.Absorb(hash.Begin(1), "a"u8).Should().NotBe(hash.Absorb(hash.Begin(1), "a"u8));
    }
}

using System.Globalization;
using System.Net;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Addresses in CIDR ranges, IPv4 and IPv6; an address alone is a range of one.</summary>
internal static class IpTests
{
    public static bool InRange(string actual, PolicyText expected, RequestContext context)
    {
        var range = expected.Literal(context)?.Split('/') ?? [];
        if (!IPAddress.TryParse(actual, out var address)
            || range.Length is 0 or > 2
            || !IPAddress.TryParse(range[0], out var network)
            || address.AddressFamily != network.AddressFamily)
        {
            return false;
        }

        var (left, right) = (address.GetAddressBytes(), network.GetAddressBytes());
        var bits = range.Length == 1 ? left.Length * 8 : int.Parse(range[1], NumberStyles.None, CultureInfo.InvariantCulture);
        return Enumerable.Range(0, Math.Min(bits, left.Length * 8)).All(bit => Bit(left, bit) == Bit(right, bit));
    }

    // A range may be written with any of its addresses, unlike IPNetwork's.
    private static bool Bit(byte[] address, int bit) => (address[bit / 8] & (0x80 >> (bit % 8))) != 0;
}

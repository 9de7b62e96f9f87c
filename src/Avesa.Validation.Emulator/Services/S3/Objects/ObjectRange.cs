using System.Globalization;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The part of an object that a read asks for, by Range or by part number.</summary>
/// <param name="First">The first byte.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Whole">True when the read asked for no part.</param>
internal sealed record ObjectRange(long First, long Length, bool Whole)
{
    /// <summary>Reads the range; like S3, one that is malformed or multiple is ignored.</summary>
    /// <exception cref="AwsError">InvalidRange, InvalidPartNumber or InvalidRequest.</exception>
    public static ObjectRange Read(S3Call call, StoredObject stored)
    {
        var range = call.Header("range");
        if (call.Integer("partNumber", 1, 10_000) is { } part)
        {
            return range is null
                ? OfPart(stored, part)
                : throw S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter.");
        }

        if (range?.StartsWith("bytes=", StringComparison.Ordinal) != true || range["bytes=".Length..].Split('-') is not [var from, var to])
        {
            return new ObjectRange(0, stored.Size, true);
        }

        long? first = Number(from);
        long? last = Number(to);
        return (first, last) switch
        {
            (null, { } suffix) when from.Length == 0 && suffix > 0 && stored.Size > 0 => OfBounds(Math.Max(0, stored.Size - suffix), stored.Size - 1),
            ({ } start, null) when to.Length == 0 && start < stored.Size => OfBounds(start, stored.Size - 1),
            ({ } start, { } end) when start <= end && start < stored.Size => OfBounds(start, Math.Min(end, stored.Size - 1)),
            (null, null) => new ObjectRange(0, stored.Size, true),
            ({ } start, { } end) when start > end => new ObjectRange(0, stored.Size, true),
            _ => throw new AwsError("InvalidRange", "The requested range is not satisfiable", StatusCodes.Status416RangeNotSatisfiable)
            {
                Members = new Dictionary<string, string>
                {
                    ["RangeRequested"] = range,
                    ["ActualObjectSize"] = stored.Size.ToString(CultureInfo.InvariantCulture),
                },
            },
        };
    }

    /// <summary>The value of Content-Range.</summary>
    public string ContentRange(StoredObject stored) => $"bytes {First}-{First + Length - 1}/{stored.Size}";

    private static ObjectRange OfBounds(long first, long last) => new(first, last - first + 1, false);

    private static ObjectRange OfPart(StoredObject stored, int part)
    {
        var parts = stored.Parts ?? 1;
        if (part > parts)
        {
            throw new AwsError("InvalidPartNumber", "The requested partnumber is not satisfiable", StatusCodes.Status416RangeNotSatisfiable);
        }

        var size = stored.PartSize ?? ((stored.Size + parts - 1) / parts);
        var first = size * (part - 1);
        return new ObjectRange(first, Math.Min(size, stored.Size - first), stored.Parts is null);
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

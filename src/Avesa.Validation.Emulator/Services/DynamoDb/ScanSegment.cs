using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The part of the hash range that one worker of a parallel scan reads.</summary>
/// <param name="Number">From zero.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ScanSegment(int Number, int Total)
{
    private const int MaxSegments = 1_000_000;

    /// <summary>The first hash of the segment.</summary>
    public ulong First => Boundary(Number);

    /// <summary>Reads Segment and TotalSegments; one segment is the whole table.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static ScanSegment Read(JsonObject input)
    {
        var total = input.OptionalInteger("TotalSegments", 1, MaxSegments);
        var number = input.OptionalInteger("Segment", 0, MaxSegments - 1);
        return (number, total) switch
        {
            (null, null) => new ScanSegment(0, 1),
            (_, null) => throw Input.Invalid("The TotalSegments parameter is required but was not present in the request when Segment parameter is present"),
            (null, _) => throw Input.Invalid("The Segment parameter is required but was not present in the request when parameter TotalSegments is present"),
            ({ } segment, { } segments) when segment >= segments => throw Input.Invalid(
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
                + $"Segment: {segment} is not less than TotalSegments: {segments}"),
            ({ } segment, { } segments) => new ScanSegment(segment, segments),
        };
    }

    /// <summary>Whether a place lies before the end of the segment.</summary>
    public bool Holds(ItemPlace place) => Number == Total - 1 || place.Hash < Boundary(Number + 1);

    private ulong Boundary(int segment) => (ulong)((((UInt128)1) << 64) * (UInt128)segment / (UInt128)Total);
}

namespace Avesa.Validation.Emulator.Estate;

/// <summary>An object of new records that an ingestion wrote.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Table">Of which service table.</param>
/// <param name="Key">The key in the bucket.</param>
/// <param name="Written">When; to the second, as S3 keeps times.</param>
/// <param name="NewestRecord">The time of the newest record: what becomes the watermark.</param>
/// <param name="Records">How many records.</param>
internal sealed record RawObject(Tenant Tenant, string Table, string Key, DateTimeOffset Written, DateTimeOffset NewestRecord, int Records);

/// <summary>An object that a transform made of raw ones.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Table">Of which service table.</param>
/// <param name="Key">The key in the bucket.</param>
/// <param name="Written">When; to the second.</param>
/// <param name="RawObjects">Of how many raw objects.</param>
internal sealed record CanonicalObject(Tenant Tenant, string Table, string Key, DateTimeOffset Written, int RawObjects);

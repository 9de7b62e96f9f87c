using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Benchmarks.Objects;

/// <summary>A bucket of canonical objects as the estate has them, 1,000 a table and four tables a tenant, that costs no memory.</summary>
internal sealed class GeneratedObjects(int count) : IObjectSource
{
    private static readonly string[] Tables = ["companies", "contacts", "tickets", "time_entries"];

    public IEnumerable<StoredObject> From(string key)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Key(middle), key) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < count; low++)
        {
            yield return At(low);
        }
    }

    public StoredObject? Find(string key) => From(key).FirstOrDefault(stored => stored.Key == key);

    private static string Key(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"tenant-{number / 4000:D5}/canonical/{Tables[number / 1000 % 4]}/{number % 1000:x8}.snappy.parquet");

    private static StoredObject At(int number) => new()
    {
        Key = Key(number),
        Size = 100_000 + number,
        ETag = number.ToString("x32", CultureInfo.InvariantCulture),
        LastModified = DateTimeOffset.UnixEpoch,
        Content = () => [],
    };
}

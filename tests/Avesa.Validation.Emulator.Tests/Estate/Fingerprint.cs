using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

/// <summary>A digest of everything that a moment holds: every property, item, object with its content, log line and observation.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(Moment moment)
    {
        using var fingerprint = new Fingerprint();
        foreach (var account in moment.Accounts.Values.OrderBy(account => account.Id, StringComparer.Ordinal))
        {
            fingerprint.Add(account);
        }

        foreach (var key in moment.AccessKeys.Values.OrderBy(key => key.Id, StringComparer.Ordinal))
        {
            fingerprint.Add($"{key.Id} {key.Principal.Arn}");
        }

        fingerprint.Add(moment.Papers);
        return Convert.ToHexString(fingerprint.hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Add(object? value)
    {
        switch (value)
        {
            case null or string or Enum or IFormattable or bool:
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{value ?? "null"}\0")));
                break;
            case byte[] bytes:
                hash.AppendData(bytes);
                break;
            case ReadOnlyMemory<byte> bytes:
                hash.AppendData(bytes.Span);
                break;
            case TableItems items:
                Add(items.After(ItemPlace.Before(0)).Select(item => item.Json));
                break;
            case BucketObjects objects:
                Add(objects.Versions());
                break;
            case LogGroup group:
                AddProperties(group);
                Add(group.Streams());
                break;
            case LogStream stream:
                Add(stream.Snapshot());
                break;
            case MetricSeries series:
                Add(series.Snapshot());
                break;
            case ITuple tuple:
                Add(Enumerable.Range(0, tuple.Length).Select(at => tuple[at]));
                break;
            case JsonNode json:
                Add(json.ToJsonString());
                break;
            case IDictionary dictionary:
                Add(dictionary.Keys.Cast<object>().Select(key => (Text: $"{key}", Value: dictionary[key])).OrderBy(pair => pair.Text, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Text, pair.Value }));
                break;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Add(one);
                }

                break;
            case Func<byte[]> content:
                Add(content());
                break;
            case Delegate code:
                Add($"{code.Method.DeclaringType} {code.Method.Name}");
                break;
            default:
                AddProperties(value);
                break;
        }
    }

    private void AddProperties(object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The way back up, and what listings see of the same objects.
            if (property.PropertyType != typeof(Moment) && property.PropertyType != typeof(Account) && property.PropertyType != typeof(IObjectSource))
            {
                Add(property.Name);
                Add(property.GetValue(value));
            }
        }
    }
}

namespace Avesa.Validation.Emulator.Model;

/// <summary>The current objects of a bucket: held in memory (<see cref="BucketObjects"/>), or generated, so that a bucket of millions costs nothing.</summary>
public interface IObjectSource
{
    /// <summary>The objects with this key or a greater one, in UTF-8 byte order; the caller stops when it has enough.</summary>
    IEnumerable<StoredObject> From(string key);

    /// <summary>The current object with this key; null when there is none, or a delete marker hides it.</summary>
    StoredObject? Find(string key);
}

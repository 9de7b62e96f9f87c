using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What a comparison asks of a bucket on one side. Safe for any number of calls at once; what cannot be read throws.</summary>
public interface IBucketSide
{
    /// <summary><c>s3://bucket</c>, for sentences.</summary>
    string Name { get; }

    /// <summary>A page of the current objects; null when there is no such bucket.</summary>
    /// <param name="prefix">What all of the keys begin with; empty for all.</param>
    /// <param name="after">The key behind which the listing begins; null: at the first.</param>
    /// <param name="next">What the page before, with the same prefix, ended with; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListedPage?> List(string prefix, string? after, string? next, CancellationToken cancellationToken);

    /// <summary>Some of the folders of a folder, as they are now; null when there is no such bucket.</summary>
    /// <param name="folder">Its name from the bucket on, with the slash; empty for the bucket itself.</param>
    /// <param name="after">The key behind which the listing begins; the folder that it is in may be named or not.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListedFolders?> Folders(string folder, string after, CancellationToken cancellationToken);

    /// <summary>The object as it is now; null when it is gone.</summary>
    Task<ObjectState?> State(string key, CancellationToken cancellationToken);

    /// <summary>What is kept beside the object's content; null when it is gone. It needs no key that encrypts the content.</summary>
    Task<ObjectMetadata?> Metadata(string key, CancellationToken cancellationToken);

    /// <summary>The size of the first part of an object that was uploaded in parts; null when it is gone.</summary>
    Task<long?> FirstPart(string key, CancellationToken cancellationToken);

    /// <summary>Reads an object to its end and keeps nothing of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="partSize">For which part size the ETag is computed; null: as of one part.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ObjectContent> Content(string key, long? partSize, CancellationToken cancellationToken);
}

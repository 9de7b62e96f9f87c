using Amazon.Runtime.Internal.Transform;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>An answer whose body is in a page already: nothing of it is left to be read.</summary>
internal sealed class PageContext : UnmarshallerContext
{
    public PageContext(IWebResponseData response) => WebResponseData = response;

    public override string CurrentPath => "";

    public override int CurrentDepth => 0;

    public override bool IsStartElement => false;

    public override bool IsEndElement => true;

    public override bool IsStartOfDocument => false;
}

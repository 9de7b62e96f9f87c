namespace Amazon.Lambda.Model;

public class ImageConfigResponse
{
    public ImageConfig ImageConfig { get; set; }

    public ImageConfigError Error { get; set; }
}

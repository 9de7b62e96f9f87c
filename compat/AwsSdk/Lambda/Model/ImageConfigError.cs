namespace Amazon.Lambda.Model;

public class ImageConfigError
{
    public string ErrorCode { get; set; }

    public string Message { get; set; }
}

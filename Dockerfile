# One image for the web server, the workers and the clock; docker-compose.yml says which is which.
FROM python:3.13-slim-trixie

# fonts-noto-cjk: names in Chinese, Japanese and Korean. libreoffice: Word documents of families,
# with the formulas in them. tesseract-ocr: text of scans, in the languages of bin/lib.sh.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
        fonts-noto-core fonts-noto-cjk fonts-liberation \
        libreoffice-writer-nogui libreoffice-math-nogui \
        tesseract-ocr tesseract-ocr-osd tesseract-ocr-ara tesseract-ocr-fas tesseract-ocr-fra \
        tesseract-ocr-hat tesseract-ocr-por tesseract-ocr-pus tesseract-ocr-rus \
        tesseract-ocr-spa tesseract-ocr-ukr \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 parole

WORKDIR /app
# s3.txt is the site's lock with the storage in buckets added.
COPY locks/s3.txt locks/
RUN pip install --no-cache-dir --require-hashes -r locks/s3.txt

COPY . .
ENV PYTHONUNBUFFERED=1 \
    PRODUCTION=true \
    STATIC_BACKEND=whitenoise.storage.CompressedManifestStaticFilesStorage \
    STORAGE_FOLDER=/data \
    WEB_BIND=0.0.0.0:8000
RUN export SECRET_KEY=only-while-the-image-is-built \
    && python manage.py compile_catalogues \
    && python manage.py collectstatic --noinput \
    && rm -f var/secret_key var/db.sqlite3 \
    && install -d -o parole -g parole -m 700 /data /scratch \
    && chown -R parole:parole var

USER parole
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s \
    CMD ["python", "-m", "parole_site.health"]
CMD ["gunicorn", "-c", "parole_site/gunicorn_settings.py", "parole_site.wsgi"]
